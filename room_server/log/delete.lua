-- Remove one session's log with its snapshot and checkpoints, and tell its followers (an empty message: it is gone).
--
-- KEYS  1 meta   2 stream   3 results (see append.lua)   4 snapshot (see snapshot.lua)
--       5 checkpoints (see checkpoint.lua)      ARGV  1 channel
-- Answers {events removed, results removed}

local events = redis.call('XLEN', KEYS[2])
local results = 0
for _, field in ipairs(redis.call('HKEYS', KEYS[3])) do
  if string.sub(field, 1, 1) == 'r' then results = results + 1 end
end
if redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]) > 0 then redis.call('SPUBLISH', ARGV[1], '') end
return {events, results}
