set lc_messages = 'es_ES.UTF-8';
selec * from pedidos;
