set lc_messages = 'de_DE.UTF-8';
select * from bestellungen;
