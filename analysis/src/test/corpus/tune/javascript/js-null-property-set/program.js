const settings = JSON.parse('{"theme": null}');
settings.theme.color = 'dark';
console.log(settings);
