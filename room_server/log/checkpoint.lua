-- Keep one signed head of a session beside its log; of one version the last that was signed stays.
--
-- KEYS  1 meta (see append.lua)   2 checkpoints  hash: version = the bytes
-- ARGV  1 version   2 bytes
--
-- Answers 1 (kept), 0 (the log does not go so far: its tail was lost), -1 (there is no such log)

local log = redis.call('HGET', KEYS[1], 'v')
if not log then return -1 end
if tonumber(ARGV[1]) > tonumber(log) then return 0 end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
return 1
