<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Keys as the manual calls them, which Qt has by other names. -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
</context>
</TS>
