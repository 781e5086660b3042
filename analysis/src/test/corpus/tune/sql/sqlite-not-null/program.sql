create table a (id integer primary key, name text not null);
insert into a (id) values (1);
