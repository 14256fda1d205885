-- Keep one snapshot of a session beside its log, instead of an older one.
--
-- KEYS  1 meta (see append.lua)   2 snapshot  hash: v = version, h = digest, d = the bytes
-- ARGV  1 version   2 digest   3 bytes
--
-- A later one stays, unless it stands for more than the log holds: then the log lost its tail, and nobody can use it.
-- Answers 1 (kept), 0 (a later one stays), -1 (there is no such log)

local log = redis.call('HGET', KEYS[1], 'v')
if not log then return -1 end
local kept = tonumber(redis.call('HGET', KEYS[2], 'v') or -1)
if kept > tonumber(ARGV[1]) and kept <= tonumber(log) then return 0 end
redis.call('HSET', KEYS[2], 'v', ARGV[1], 'h', ARGV[2], 'd', ARGV[3])
return 1
