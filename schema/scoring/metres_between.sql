-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.metres_between(lon double precision, lat double precision, other_lon double precision, other_lat double precision)
returns double precision language sql immutable as $$
  -- Rounding may lift the square of opposite places a hair above 1; least() alone would make 1 of what is not known.
  select 2 * 6371008.8 * asin(sqrt(case when square > 1 then 1 else square end))
    from (select sind((other_lat - lat) / 2) ^ 2 + cosd(lat) * cosd(other_lat) * sind((other_lon - lon) / 2) ^ 2 as square) as haversine
$$;
comment on function scoring.metres_between is
'The distance of two places in metres, as the crow flies, on a sphere of the earth''s mean radius (6,371,008.8 m; at most 0.5 % off). Coordinates in degrees, WGS 84; none where one of them is none.';
