-- The parties somebody deals with besides itself: the owners of laboratories it may see, its laboratory's vendor, the
-- administrators, and who follows whom where it was told. The tables' own policies say what it may see. A function, so that they are
-- planned once a connection, not with every query that names a party.
create function npn_parties() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return array(select organisation_id from laboratory_owner
    union all select vendor_id from laboratory where id = npn_laboratory()
    union all select organisation_id from organisation_role where kind = 'administrator'
    union all select unnest(array[from_id, to_id]) from succession);
end
$$;
drop policy own_served_and_owners on organisation;
drop policy in_succession on organisation;
create policy own_and_dealt_with on organisation for select to npn_app
  using (id = (select npn_vendor()) or id = any ((select npn_parties())::uuid[]));

-- As before; whose name, laboratory once served or message it is, is asked where that is written.
create or replace function npn_findable() returns uuid[] language plpgsql stable as $$
begin
  return npn_parties() || npn_vendor()
    || array(select laboratory_id from laboratory_vendor union all select id from service_message);
end
$$;

-- As before, and likeness is reckoned only where nothing is found: it is most of the work, and names are mostly typed right.
create or replace function npn_search_own(asked text[], guessed text[], exact text[], of search_kind[], each int)
returns table (id uuid, kind text, title text, detail text, state text, vendor text, rank float8, nearly boolean)
language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
declare
  whole text := npn_fold(array_to_string(asked, ' '));
  guess text[];
  within text[] := '{}';
  beginning text[] := '{}';
  short text[] := '{}';
  alike text[];
  longest text := '';
  term text;
begin
  foreach term in array string_to_array(whole, ' ') loop
    term := npn_bare(term);
    beginning := beginning || npn_beginning(term);
    if length(term) < 3 then short := short || npn_beginning(term); else within := within || npn_within(term); end if;
  end loop;
  return query select e.id, e.kind::text, e.title, e.detail, e.state, null, e.place_rank, false from (
    select f.*, row_number() over (partition by f.kind order by f.place_rank, length(f.name), f.name) as place from (
      select s.*, case when starts_with(s.name, whole) then 0 when s.words ~ all (beginning) then 1 else 2 end::float8 as place_rank
      from search_entry s
      where s.words like all (within) and s.words ~ all (short) and s.kind = any (of)) f) e
  where place <= each;
  if found or cardinality(guessed) = 0 then return; end if;
  guess := string_to_array(npn_fold(array_to_string(guessed, ' ')), ' ');
  foreach term in array guess loop
    if length(term) > length(longest) then longest := term; end if;
  end loop;
  alike := npn_alike(longest);
  within := '{}';
  foreach term in array exact loop within := within || npn_within(npn_fold(term)); end loop;
  return query select e.id, e.kind::text, e.title, e.detail, e.state, null, e.unlike, true from (
    select f.*, row_number() over (partition by f.kind order by f.unlike, length(f.name), f.name) as place,
      f.unlike - min(f.unlike) over () as further from (
      select s.*, a.unlike from search_entry s cross join lateral (
        select sum(l.unlike) as unlike, max(l.unlike) as most from (
          select 1 - word_similarity(g, s.name) as unlike from unnest(guess) g offset 0) l) a
      where s.name like any (alike) and s.kind not in ('account', 'agreement', 'certification', 'alarm') and s.kind = any (of)
        and a.most <= 0.6 and s.words like all (within)) f) e
  where place <= each and e.further <= 0.15 * cardinality(guess);
end
$$;
