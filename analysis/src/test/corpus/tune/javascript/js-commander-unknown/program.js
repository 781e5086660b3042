const { program } = require('commander');

program.option('--port <number>');
program.parse(['node', 'app', '--prot', '80']);
