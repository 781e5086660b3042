SELECT substr('a');
