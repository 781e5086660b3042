set lc_messages = 'de_DE.UTF-8';
create temp table kunde (id int not null);
insert into kunde values (null);
