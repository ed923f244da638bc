<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SheetFiles</name>
    <message>
        <location filename="../sheets/SheetFiles.cpp" line="+21"/>
        <location line="+42"/>
        <source>Export sheet</source>
        <translation>导出考核表</translation>
    </message>
    <message>
        <location line="-18"/>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation>请换一个文件夹，或关闭正在使用该文件的程序。</translation>
    </message>
</context>
<context>
    <name>SheetIssuing</name>
    <message>
        <location filename="../sheets/SheetIssuing.cpp" line="+18"/>
        <source>Issue sheet</source>
        <translation>签发考核表</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Issue the sheet of %1 for %2?</source>
        <translation>签发%1 %2的考核表？</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>An issued sheet is never changed. What arrives later shows as a correction on the next one.</source>
        <translation>考核表一经签发不再更改；之后到达的数据将作为更正列入下一期。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Revise sheet</source>
        <translation>签发修订</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Issue the next revision of the sheet of %1 for %2?</source>
        <translation>签发 %1 %2 考核表的下一次修订？</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It lists as corrections what has changed since people were last told. The revisions before stay as they are.</source>
        <translation>自上次公布以来的变动列为更正；以前各次修订保持不变。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Revise</source>
        <translation>签发修订</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Issued with code %1</source>
        <translation>已签发，校验码 %1</translation>
    </message>
</context>
<context>
    <name>SheetState</name>
    <message>
        <location filename="../sheets/SheetState.cpp" line="+34"/>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>XLSX…</source>
        <translation>XLSX…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Issue sheet…</source>
        <translation>签发考核表…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Revise sheet…</source>
        <translation>签发修订…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export the people, lines or units that are shown</source>
        <translation>导出所示的人员、巡线或单位</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export the whole sheet for a spreadsheet</source>
        <translation>导出整张考核表，供电子表格使用</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export the whole sheet with charts, to be signed</source>
        <translation>导出整张考核表并附图表，供签字</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Computing the sheet…</source>
        <translation>正在计算考核表…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A month of a whole bureau takes a few seconds.</source>
        <translation>整个分局一个月的数据需要几秒钟。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No month yet</source>
        <translation>暂无月份</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Months appear here as soon as they have duties.</source>
        <translation>有勤务的月份会自动出现在这里。</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+18"/>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>format of an instant</comment>
        <translation>yyyy-MM-dd HH:mm</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>Issued · revision %1 · code %2</source>
        <translation>已签发 · 第 %1 版 · 校验码 %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, issued %2 by %3. It will not change any more.</source>
        <translation>%1，%2 由 %3 签发，内容不再变更。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, as it stands at %2. What arrives later still counts.</source>
        <translation>%1，截至 %2；之后到达的打卡仍会计入。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Last known state, %1</source>
        <translation>最后已知状态，%1</translation>
    </message>
</context>
<context>
    <name>SheetTables</name>
    <message>
        <location filename="../sheets/SheetTables.cpp" line="+173"/>
        <source>Computing the sheet…</source>
        <translation>正在计算考核表…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing to score</source>
        <translation>无可考核内容</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No visit of this unit has been counted in this month.</source>
        <translation>该单位本月没有计入考核的巡查。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>This month has nothing of this kind.</source>
        <translation>本月没有此类内容。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Weights of the score: %1</source>
        <translation>得分权重：%1</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <location filename="../sheets/SheetsPage.cpp" line="+43"/>
        <source>Performance sheets</source>
        <translation>考核表</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Month</source>
        <translation>月份(&amp;M)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location line="+96"/>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
</context>
</TS>
