interface Settings { theme?: { color: string } }

const settings = JSON.parse('{}') as Settings;
console.log(settings.theme!.color.toUpperCase());
