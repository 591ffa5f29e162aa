"""The local review page: a web server that listens on this machine's loopback address only.

``server.py`` starts it, ``gate/`` refuses other people and other web sites, ``routes/`` has one
module for each topic: its addresses, their answers and the texts of its script. ``views/`` prepares
the data of ``templates/`` and of the script, ``advice/`` what speaks for and against a sentence,
``shortcuts.py`` has the keys. ``static/`` has the style and the script, by topic too: plain
modules, no bundler. A topic's commands are the ``commands`` of its script. The page works without
the script too. Every change goes through ``pipeline.edit``, as on the command line.

``live_editions.py`` is separate: ``translate build --watch`` shows the editions with it.
"""
