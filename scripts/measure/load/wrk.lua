-- What wrk (https://github.com/wg/wrk) sends and counts. Its arguments: a file with one "STATUS PATH" a line.
--
-- Every thread has one connection, so that an answer belongs to the request before it and its status can be compared with
-- the one this address has to have; wrk does not say otherwise which request an answer is to.

local threads = {}
local routes = {}
local at = 0

-- Read from outside by thread:get.
known, missing, wrong, example = 0, 0, 0, ""

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(args)
  -- Browsers take brotli; every fifth connection is something else, which takes gzip only.
  local headers = { ["Accept-Encoding"] = number % 5 == 4 and "gzip" or "gzip, deflate, br" }
  for line in io.lines(args[1]) do
    local status, path = line:match("^(%d+) (%S+)$")
    table.insert(routes, { status = tonumber(status), path = path, text = wrk.format("GET", path, headers) })
  end
  -- Threads walk the same sequence from different places.
  at = (number * 997) % #routes
end

function request()
  at = at % #routes + 1
  return routes[at].text
end

function response(status)
  local route = routes[at]
  if status ~= route.status then
    wrong = wrong + 1
    if example == "" then example = route.path .. " is answered with " .. status end
  elseif status == 404 then
    missing = missing + 1
  else
    known = known + 1
  end
end

function done(summary, latency)
  local sum = { known = 0, missing = 0, wrong = 0 }
  local first = ""
  for _, thread in ipairs(threads) do
    for name in pairs(sum) do sum[name] = sum[name] + thread:get(name) end
    if first == "" then first = thread:get("example") end
  end
  local errors = summary.errors
  local numbers = {
    microseconds = summary.duration,
    bytes = summary.bytes,
    known = sum.known,
    missing = sum.missing,
    wrong = sum.wrong,
    connect = errors.connect,
    read = errors.read,
    write = errors.write,
    timeout = errors.timeout,
    p50 = latency:percentile(50),
    p99 = latency:percentile(99),
    max = latency.max,
  }
  local parts = {}
  for name, value in pairs(numbers) do table.insert(parts, string.format('"%s":%.0f', name, value)) end
  io.write(string.format('{%s,"example":"%s"}\n', table.concat(parts, ","), first))
end
