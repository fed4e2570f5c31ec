-- A blocked series cannot be used by anybody: MedCom looks at it first, until MedCom itself decides otherwise.
update setting set value = '{"production": ["create", "reopen", "blockSeries"], "test": []}'
  where key = 'accounts.approval' and valid_from = '2020-01-01';
