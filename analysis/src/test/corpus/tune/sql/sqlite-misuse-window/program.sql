create table sale (region text, sold integer);
select region from sale where sum(sold) > 3 group by region;
