"""The local review page: a web server that listens on this machine's loopback address only.

``server.py`` starts it, ``guard.py`` refuses other people and other web sites, ``app.py`` maps
addresses to functions, ``views.py`` and ``desk.py`` prepare the data of ``templates/``, ``wire.py``
that of the script. ``static/`` has the style and a small script; the page works without the script
too. Every change goes through ``pipeline.edit``, as on the command line.

``live.py`` is separate: it shows the editions while ``translate build --watch`` builds them.
"""
