require('yargs/yargs')(process.argv.slice(2))
  .option('input', { demandOption: true, describe: 'file to read' })
  .help()
  .parse();
