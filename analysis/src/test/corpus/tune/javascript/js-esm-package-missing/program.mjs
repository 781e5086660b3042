import chalk from 'chalk-pipe-colors';

console.log(chalk.green('ok'));
