<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ConnectionCard</name>
    <message>
        <source>This connection</source>
        <translation>当前连接</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1，登录名 %2</translation>
    </message>
    <message>
        <source>Program %1 · schema %2 · PostgreSQL %3 · Qt %4</source>
        <translation>程序 %1 · 库结构 %2 · PostgreSQL %3 · Qt %4</translation>
    </message>
    <message>
        <source>The server does not say whether this connection is encrypted.</source>
        <translation>服务器未说明此连接是否加密。</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Not safe</source>
        <translation>不安全</translation>
    </message>
    <message>
        <source>away: this is how it was</source>
        <translation>已断开，所示为断开前的内容</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>Name or address; empty: this machine</source>
        <translation>主机名或地址；留空为本机</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>数据库(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>Your login; empty: as on this machine</source>
        <translation>您的登录名；留空则与本机用户相同</translation>
    </message>
    <message>
        <source>Encrypted, the server proves its name (verify-full)</source>
        <translation>加密，并核实服务器身份与名称（verify-full）</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked (verify-ca)</source>
        <translation>加密，并校验证书（verify-ca）</translation>
    </message>
    <message>
        <source>Encrypted, server not checked (require)</source>
        <translation>加密，不核实服务器（require）</translation>
    </message>
    <message>
        <source>If the server offers it (prefer)</source>
        <translation>服务器支持时加密（prefer）</translation>
    </message>
    <message>
        <source>Off (disable)</source>
        <translation>不加密（disable）</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>Certificate of your authority (root.crt)</source>
        <translation>本单位证书机构的证书（root.crt）</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>CA 文件(&amp;F)</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>服务名(&amp;V)</translation>
    </message>
    <message>
        <source>Section of the service file; it may say all the rest</source>
        <translation>服务文件中的节名，可代替其余各项</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>证书机构的证书</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>证书 (*.crt *.pem);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Connected to %1 as %2</source>
        <translation>已连接 %1，登录名 %2</translation>
    </message>
    <message>
        <source>This is not a connection</source>
        <translation>连接信息有误</translation>
    </message>
    <message>
        <source>Nobody knows a machine called %1</source>
        <translation>找不到名为 %1 的主机</translation>
    </message>
    <message>
        <source>No database server listens on %1, port %2</source>
        <translation>%1 的端口 %2 上没有数据库服务器</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有应答</translation>
    </message>
    <message>
        <source>The server wants a password for %1</source>
        <translation>服务器要求 %1 提供密码</translation>
    </message>
    <message>
        <source>The password of %1 is wrong</source>
        <translation>%1 的密码不正确</translation>
    </message>
    <message>
        <source>The server does not let %1 in</source>
        <translation>服务器不允许 %1 登录</translation>
    </message>
    <message>
        <source>There is no database called %1</source>
        <translation>没有名为 %1 的数据库</translation>
    </message>
    <message>
        <source>%1 may not look at this database</source>
        <translation>%1 无权查看此数据库</translation>
    </message>
    <message>
        <source>%1 is not a patrol database</source>
        <translation>%1 不是巡更数据库</translation>
    </message>
    <message>
        <source>The connection cannot be encrypted</source>
        <translation>此连接无法加密</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>服务器无法证明其身份</translation>
    </message>
    <message>
        <source>The certificate of the authority is missing</source>
        <translation>缺少证书机构的证书</translation>
    </message>
    <message>
        <source>The server takes no connection just now</source>
        <translation>服务器暂不接受连接</translation>
    </message>
    <message>
        <source>The connection failed</source>
        <translation>连接失败</translation>
    </message>
    <message>
        <source>PostgreSQL %1, schema %2. %3</source>
        <translation>PostgreSQL %1，库结构 %2。%3</translation>
    </message>
    <message>
        <source>Look at the spelling: a service must stand in the service file, and values with blanks in quotes.</source>
        <translation>请检查拼写：服务名须写在服务文件中，含空格的值须加引号。</translation>
    </message>
    <message>
        <source>Look at the spelling of the host, or ask whoever runs the network; its address in numbers does as well.</source>
        <translation>请检查主机名的拼写，或询问网络管理员；也可以直接填写数字地址。</translation>
    </message>
    <message>
        <source>Look at host and port. Whoever runs the server must start it, and let it listen to the network (listen_addresses).</source>
        <translation>请检查主机和端口。服务器管理员须启动服务器，并使其监听网络（listen_addresses）。</translation>
    </message>
    <message>
        <source>Look at the host and the network cable, or VPN; a firewall on the way may keep the port closed.</source>
        <translation>请检查主机名、网线或 VPN；途中的防火墙可能封闭了端口。</translation>
    </message>
    <message>
        <source>This program keeps no passwords. Write one line into %1 (only you may read that file):
%2</source>
        <translation>本程序不保存密码。请在 %1 中写入一行（该文件只能由您本人读取）：
%2</translation>
    </message>
    <message>
        <source>Whoever runs the server must allow this login from this machine (pg_hba.conf, and a login role of that name). It may allow encrypted connections only: choose an encryption above &quot;off&quot;.</source>
        <translation>服务器管理员须允许此登录名从本机连接（pg_hba.conf，以及同名的登录角色）。服务器可能只接受加密连接：请选择“不加密”以外的方式。</translation>
    </message>
    <message>
        <source>Look at the spelling of the database. Whoever runs the server makes one with createdb and schema/deploy.</source>
        <translation>请检查数据库名的拼写。服务器管理员可用 createdb 和 schema/deploy 建立数据库。</translation>
    </message>
    <message>
        <source>An administrator of the database must grant the login a role: grant patrol_viewer to &quot;%1&quot;.</source>
        <translation>数据库管理员须为此登录名授予角色：grant patrol_viewer to &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>Choose another database, or let whoever runs the server deploy the schema there: schema/deploy.</source>
        <translation>请选择其他数据库，或请服务器管理员在其中部署库结构：schema/deploy。</translation>
    </message>
    <message>
        <source>Whoever runs the server must give it a certificate (ssl = on). Without encryption everybody on the way can read along.</source>
        <translation>服务器管理员须为服务器配置证书（ssl = on）。不加密时，途中任何人都能看到内容。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the certificate of its authority, and for the name it stands under. Do not go on without: somebody may pretend to be the server.</source>
        <translation>请向服务器管理员索取证书机构的证书，并确认服务器的名称。在此之前不要继续：可能有人冒充服务器。</translation>
    </message>
    <message>
        <source>Choose the file with the certificate of the authority that you were given (CA file), or put it into %1.</source>
        <translation>请选择您收到的证书机构证书文件（CA 文件），或将其放到 %1。</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>请一分钟后再试。</translation>
    </message>
    <message>
        <source>Show what the server said to whoever runs it.</source>
        <translation>请将服务器的答复交给其管理员查看。</translation>
    </message>
    <message>
        <source>It was said: %1</source>
        <translation>原始答复：%1</translation>
    </message>
    <message>
        <source>On this machine, by a local socket: nothing crosses a network.</source>
        <translation>通过本机套接字连接，不经过网络。</translation>
    </message>
    <message>
        <source>Not encrypted: everybody on the way can read names and movements.</source>
        <translation>未加密：途中任何人都能看到姓名和行踪。</translation>
    </message>
    <message>
        <source>Set the encryption of this connection to &quot;verify-full&quot;, and let whoever runs the server switch TLS on.</source>
        <translation>请将此连接的加密设为“verify-full”，并请服务器管理员启用 TLS。</translation>
    </message>
    <message>
        <source>Encrypted (%1, %2).</source>
        <translation>已加密（%1，%2）。</translation>
    </message>
    <message>
        <source>%1 The server has proved its name.</source>
        <translation>%1服务器身份与名称已核实。</translation>
    </message>
    <message>
        <source>%1 The server&apos;s certificate is of your authority; its name was not compared.</source>
        <translation>%1服务器证书出自本单位证书机构，但未核对名称。</translation>
    </message>
    <message>
        <source>&quot;verify-full&quot; compares the name, too.</source>
        <translation>“verify-full”还会核对名称。</translation>
    </message>
    <message>
        <source>%1 But the server&apos;s certificate was not checked: somebody on the way may pretend to be the server.</source>
        <translation>%1但未校验服务器证书：途中可能有人冒充服务器。</translation>
    </message>
    <message>
        <source>Set the encryption of this connection to &quot;verify-full&quot;, with the certificate of your authority (CA file).</source>
        <translation>请将此连接的加密设为“verify-full”，并指定本单位证书机构的证书（CA 文件）。</translation>
    </message>
    <message>
        <source>your password</source>
        <translation>您的密码</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>&amp;Join a database of your bureau</source>
        <translation>连接本局的数据库(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Look at the demo</source>
        <translation>查看演示(&amp;L)</translation>
    </message>
    <message>
        <source>Welcome to the patrol desk</source>
        <translation>欢迎使用巡更打卡</translation>
    </message>
    <message>
        <source>The desk shows what a database knows of the patrols. Which one?</source>
        <translation>本程序显示数据库中的巡逻情况。要打开哪个数据库？</translation>
    </message>
    <message>
        <source>You need its host and database, and a login. Whoever runs the server tells you.</source>
        <translation>需要主机、数据库和登录名，请向服务器管理员索取。</translation>
    </message>
    <message>
        <source>A made-up district of 690 checkpoints with simulated readers, on this machine.</source>
        <translation>在本机上运行的虚构辖区，690 个巡更点，读卡器为模拟。</translation>
    </message>
    <message>
        <source>Our bureau</source>
        <translation>本局</translation>
    </message>
    <message>
        <source>Join a database</source>
        <translation>连接数据库</translation>
    </message>
    <message>
        <source>Test the connection; what works is kept, without passwords.</source>
        <translation>请测试连接；成功后即保存，但不保存密码。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>重新检查(&amp;G)</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>查看演示</translation>
    </message>
    <message>
        <source>A whole district on this machine, without hardware.</source>
        <translation>无需硬件，在本机上运行整个辖区。</translation>
    </message>
    <message>
        <source>Command that starts the demo</source>
        <translation>启动演示的命令</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>The demo runs on this machine.</source>
        <translation>演示正在本机上运行。</translation>
    </message>
    <message>
        <source>The demo was made on this machine, and does not run. Start it in a terminal, and look again:</source>
        <translation>演示数据已在本机上，但没有运行。请在终端中启动，然后重新检查：</translation>
    </message>
    <message>
        <source>The demo was not made on this machine yet. Start it in a terminal (the first time takes some minutes), and look again:</source>
        <translation>本机上尚无演示数据。请在终端中启动（首次需要几分钟），然后重新检查：</translation>
    </message>
    <message>
        <source>The demo comes with the program&apos;s sources, which are not beside this program. Get them, start the demo there in a terminal, and look again:</source>
        <translation>演示随程序源码提供，但源码不在本程序所在位置。请取得源码，在其中用终端启动演示，然后重新检查：</translation>
    </message>
    <message>
        <source>Patrol desk</source>
        <translation>巡更打卡</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>名称(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>编辑连接</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As you call it</source>
        <translation>自定名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>已有同名连接。</translation>
    </message>
    <message>
        <source>Say which host, database or service.</source>
        <translation>请填写主机、数据库或服务名。</translation>
    </message>
</context>
<context>
    <name>ProfilesCard</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connections that are kept</source>
        <translation>已保存的连接</translation>
    </message>
    <message>
        <source>No connection is kept</source>
        <translation>没有保存的连接</translation>
    </message>
    <message>
        <source>The window was opened by the command line or by PG* variables. Add a connection to open it without.</source>
        <translation>窗口由命令行或 PG* 变量打开。添加连接后即可直接打开。</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Open at the &amp;start</source>
        <translation>启动时打开(&amp;S)</translation>
    </message>
    <message>
        <source>Open &amp;now</source>
        <translation>立即打开(&amp;N)</translation>
    </message>
    <message>
        <source>Passwords are never kept here: libpq finds them in ~/.pgpass or a service file. PG* variables and --database come before these connections.</source>
        <translation>此处从不保存密码：libpq 从 ~/.pgpass 或服务文件中取得密码。PG* 变量和 --database 优先于这些连接。</translation>
    </message>
    <message>
        <source>The connection %1 is kept.</source>
        <translation>连接 %1 已保存。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the connection %1 from this list? The database stays.</source>
        <translation>从列表中移除连接 %1？数据库不受影响。</translation>
    </message>
    <message>
        <source>The connection %1 was removed.</source>
        <translation>连接 %1 已移除。</translation>
    </message>
    <message>
        <source>The window opens on %1 from now on.</source>
        <translation>今后启动时打开 %1。</translation>
    </message>
</context>
<context>
    <name>ProfilesModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>✓ opened</source>
        <translation>✓ 打开</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>When a checkpoint is missed</source>
        <translation>出现漏点时</translation>
    </message>
    <message>
        <source>&amp;Play a sound</source>
        <translation>播放提示音(&amp;P)</translation>
    </message>
    <message>
        <source>Show a message in the tra&amp;y</source>
        <translation>显示托盘消息(&amp;Y)</translation>
    </message>
    <message>
        <source>This desktop has no tray: messages appear in the window.</source>
        <translation>此桌面没有托盘，消息在窗口中显示。</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>在岗人员</translation>
    </message>
    <message>
        <source>S&amp;omebody else…</source>
        <translation>更换人员(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>清除(&amp;F)</translation>
    </message>
    <message>
        <source>Nobody has said who sits here. Whoever asks, approves or answers is asked for their name first.</source>
        <translation>尚未登记在岗人员。申请、审批或答复时会先询问姓名。</translation>
    </message>
    <message>
        <source>%1 (%2) signs for what is asked, approved or answered at this desk.</source>
        <translation>在此提出的申请、审批和答复由 %1（%2）署名。</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>Trying to connect</source>
        <translation>正在尝试连接</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
</context>
</TS>
