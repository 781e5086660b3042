const theme = 'dark';
const styles = await import(`./themes/${theme}.mjs`);

console.log(styles.background);
