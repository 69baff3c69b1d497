-- Nothing to seed: packages and prices are part of the migrations, because production needs them too, and
-- people sign up by themselves (the local stack prints a demo account).
select 1;
