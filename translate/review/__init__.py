"""The local review page: a web server on this machine's loopback address, and nothing else.

``server.py`` opens it, ``guard.py`` keeps other people and other web sites out, ``app.py`` says
which address does what, ``views.py`` and ``desk.py`` prepare what ``templates/`` show, ``wire.py``
what the script gets. ``static/`` has the style and the little script; the page works without the
script too. Every change goes through ``pipeline.edit``, as the command line's do.

``live.py`` stands apart: it shows the editions while ``translate build --watch`` builds them.
"""
