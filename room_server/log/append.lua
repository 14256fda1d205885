-- Append to one session's log: all or nothing, in one step of the store.
--
-- Lua does not roll back, so every check comes before the first write, and no write after the checks can fail.
-- The order of the checks is part of the contract: a repeated command is answered first (its author only lost the
-- answer), then a missing or closed session, then the head.
--
-- KEYS  1 meta     hash: v = version, h = digest of the head, c = 1 when closed
--       2 stream   the events, ids "<version>-0", one field d
--       3 results  hash: "r<command>" = first result, "n<seat>" = count, "<slot> <seat>" = command in that slot
-- ARGV  1 command ('' when closing)   2 seat   3 expected version   4 expected digest   5 new digest
--       6 how many results to keep a seat   7 channel   8 '1' closes the log   9 at most so many missing events
--       10.. events
--
-- Answers: {'ok' | 'dup', first, version, digest}  {'moved', version, digest, events}  {'forked', version, digest}
--          {'closed'}  {'none'}

local meta, stream, results = KEYS[1], KEYS[2], KEYS[3]
local command, seat = ARGV[1], ARGV[2]
local expected, digest = tonumber(ARGV[3]), ARGV[4]
local closing = ARGV[8] == '1'

if command ~= '' then
  local first = redis.call('HGET', results, 'r' .. command)
  if first then
    local from, to, head = struct.unpack('>I8I8c32', first)
    return {'dup', from, to, head}
  end
end

local state = redis.call('HMGET', meta, 'v', 'h', 'c')
if not state[1] then return {'none'} end
local version = tonumber(state[1])
if state[3] then
  if closing then return {'ok', version, version, state[2]} end
  return {'closed'}
end
if version > expected then
  local missing = redis.call('XRANGE', stream, '(' .. expected .. '-0', '+', 'COUNT', ARGV[9])
  return {'moved', version, state[2], missing}
end
if version < expected or state[2] ~= digest then return {'forked', version, state[2]} end

-- All checks are done: from here on there are only writes that cannot fail.
local first = version + 1
for i = 10, #ARGV do
  version = version + 1
  redis.call('XADD', stream, version .. '-0', 'd', ARGV[i])
end
redis.call('HSET', meta, 'v', version, 'h', ARGV[5])
if closing then redis.call('HSET', meta, 'c', '1') end
if command ~= '' then
  local count = redis.call('HINCRBY', results, 'n' .. seat, 1)
  local slot = (count % tonumber(ARGV[6])) .. ' ' .. seat
  local oldest = redis.call('HGET', results, slot)
  if oldest then redis.call('HDEL', results, 'r' .. oldest) end
  redis.call('HSET', results, slot, command, 'r' .. command, struct.pack('>I8I8c32', first, version, ARGV[5]))
end
redis.call('SPUBLISH', ARGV[7], struct.pack('>I8c32', version, ARGV[5]))
return {'ok', first, version, ARGV[5]}
