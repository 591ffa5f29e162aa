"""A catalog with findings of two levels, one of them ignored."""

CATALOG = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#. heading
msgid "Mưa lớn ở miền Trung"
msgstr "Heavy rain in the centre"

#. paragraph 1, sentence 1
#, fuzzy
msgid "Sáng 8/11, nước lên nhanh."
msgstr "On the morning of August 11 the  water rose fast."

#. paragraph 1, sentence 2
msgid "Dân chạy lũ."
msgstr "People  fled."

# qa-ignore: quotes the quotation is shortened
msgid "“Chúng tôi không rời đi”, bà Lụa nói."
msgstr "They will not leave, Mrs Lua said."
"""
