import chalk from "chalk-next";
console.log(chalk.red("x"));
