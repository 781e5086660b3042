set lc_messages = 'fr_FR.UTF-8';
create temp table client (id int primary key);
insert into client values (1), (1);
