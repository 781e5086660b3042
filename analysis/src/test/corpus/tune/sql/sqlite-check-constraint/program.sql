create table item (name text, price integer check (price > 0));
insert into item values ('tea', -1);
