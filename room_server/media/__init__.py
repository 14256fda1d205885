"""Sound and picture: selective forwarding in a process of its own, nothing decoded.

Rules: nobody hears anybody unless the host has said so (default deny); what the host takes away has stopped before it
is answered; no address of a person reaches another person; only this package knows WebRTC.

`port` is what the host sees. `plane` stands behind it in the server and speaks with `worker`, the process that
forwards; `double` stands behind it in the tests of others.
"""
