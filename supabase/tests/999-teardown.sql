-- Leaves the database as the tests found it.
begin;
drop schema tests cascade;
select plan(1);
select hasnt_schema('tests', 'the helpers are gone');
select * from finish();
commit;
