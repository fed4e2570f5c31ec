-- Who is told of a part of the service, where it is not those of the kind: the test environment is watched by others than production (SM-3).
insert into setting (key, valid_from, value) values
  ('message.partFunctions', '2020-01-01', '{"test:webService": ["technical"], "test:lookUp": ["technical"], "test:portal": ["technical"]}');
