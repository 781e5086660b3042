create table a (id integer, name text);
create table b (id integer, a_id integer);
select id from a join b on a.id = b.a_id;
