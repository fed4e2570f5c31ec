-- As before; where much is found, only what is shown of it is carried along and put in order.
create or replace function npn_search_own(asked text[], guessed text[], exact text[], of search_kind[], each int)
returns table (id uuid, kind text, title text, detail text, state text, vendor text, rank float8, nearly boolean)
language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
declare
  whole text := npn_fold(array_to_string(asked, ' '));
  guess text[] := string_to_array(npn_fold(array_to_string(guessed, ' ')), ' ');
  within text[] := '{}';
  beginning text[] := '{}';
  short text[] := '{}';
  known text[] := '{}';
  alike text[] := '{}';
  longest text := '';
  term text;
begin
  foreach term in array string_to_array(whole, ' ') loop
    term := npn_bare(term);
    beginning := beginning || npn_beginning(term);
    if length(term) < 3 then short := short || npn_beginning(term); else within := within || npn_within(term); end if;
  end loop;
  foreach term in array exact loop known := known || npn_within(npn_fold(term)); end loop;
  foreach term in array guess loop
    if length(term) > length(longest) then longest := term; end if;
  end loop;
  if longest <> '' then alike := npn_alike(longest); end if;
  return query
  with own as materialized (
    select s.id, s.kind, s.title, s.detail, s.state, s.name, s.words, s.words like all (within) and s.words ~ all (short) as holds
    from search_entry s
    where s.kind = any (of) and (s.words like all (within) and s.words ~ all (short) or s.name like any (alike))),
  hit as (
    select o.id, o.kind, o.title, o.detail, o.state, o.name, false as guessed, 0::float8 as further,
      case when starts_with(o.name, whole) then 0 when o.words ~ all (beginning) then 1 else 2 end::float8 as unlike
    from own o where o.holds
    union all
    select o.id, o.kind, o.title, o.detail, o.state, o.name, true, a.unlike - min(a.unlike) over (), a.unlike
    from own o cross join lateral (
      select sum(l.unlike) as unlike, max(l.unlike) as most from (
        select 1 - word_similarity(g, o.name) as unlike from unnest(guess) g offset 0) l) a
    where not exists (select from own where holds) and o.kind not in ('account', 'agreement', 'certification', 'alarm')
      and o.words like all (known) and a.most <= 0.6)
  select e.id, e.kind::text, e.title, e.detail, e.state, null, e.unlike, e.guessed from (
    select h.*, row_number() over (partition by h.kind order by h.unlike, length(h.name), h.name) as place from hit h) e
  where place <= each and e.further <= 0.15 * cardinality(guess);
end
$$;
