set lc_messages = 'ru_RU.UTF-8';
create temp table tovar (id int);
select cena from tovar;
