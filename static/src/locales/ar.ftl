### Everywhere

brand = غرفة الوساطة
skip = انتقل إلى الجزء الرئيسي
leave = مغادرة
quick-exit = خروج سريع
quick-exit-hint = يغادر هذه الصفحة فورًا إلى موقع محايد. قد تبقى الصفحة في سجل المتصفح.
close = إغلاق
dismiss = إخفاء
cancel = إلغاء
send = إرسال
language = اللغة
loading = لحظة من فضلك…

### Sides, people and what one hears of them

side-a = الجانب أ
side-b = الجانب ب
side-c = الجانب ج
side-d = الجانب د
side-n = محايد
side-letter-a = أ
side-letter-b = ب
side-letter-c = ج
side-letter-d = د
person-you = (أنت)
tile-picture = صورة { $name }
tile-no-camera = الكاميرا مغلقة
voice-on = الميكروفون مفتوح
voice-muted = صامت
voice-speaking = يتحدث
voice-text-only = نص فقط
quality-good = الاتصال جيد
quality-unsteady = الاتصال غير مستقر
quality-poor = الاتصال ضعيف
quality-lost = انقطع الاتصال
quality-became-poor = { $name }: ضعف الاتصال
quality-became-poor-you = ضعف اتصالك
quality-became-good = { $name }: استقر الاتصال من جديد
quality-became-good-you = استقر اتصالك من جديد
quality-round-trip = ذهابًا وإيابًا
quality-jitter = التذبذب
quality-lost-up = ما ضاع في الطريق منه
quality-lost-down = ما ضاع في الطريق إليه
quality-freezes = توقف الصورة، آخر 5 ثوانٍ
quality-frames = الصور الواصلة في الثانية
quality-no-picture = لا شيء
quality-ms = { $value } م.ث
quality-percent = { $value } ٪
talk-who = من
talk-share = الحصة
talk-time = الوقت
talk-neutral = من دون جانب
speaking-time = وقت الكلام
speaking-time-since = محسوب منذ أن أظهره الوسيط، وفقط أثناء وجودك هنا.
speaking-time-now-shown = يُظهر الوسيط الآن لجميع من هنا كم يتكلم كل شخص. تجده مع الأشخاص.
speaking-time-no-longer = لم يعد وقت الكلام يظهر هنا.
meter-good = المستوى: جيد
meter-silent = المستوى: صمت

### Kinds of rooms

room-joint = جلسة مشتركة
room-caucus = جلسة خاصة
room-consultation = مشاورة خاصة
room-counsel = جلسة المحامين
room-mediators = غرفة الوسطاء
room-lobby = الاستقبال والانتظار

### Steps, agenda, time

step-done = تم
agenda-done = تم
agenda-now = الآن
agenda-open = لاحقًا
agenda-parked = مؤجل
countdown-left = بقي { $time }
duration-hours-short = { $count } س
duration-minutes-short = { $count } د
duration-seconds-short = { $count } ث
duration-hours-long =
    { $count ->
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
       *[other] { $count } ساعة
    }
duration-minutes-long =
    { $count ->
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
       *[other] { $count } دقيقة
    }
duration-seconds-long =
    { $count ->
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { $count } ثوانٍ
       *[other] { $count } ثانية
    }

### Finding an action

palette-title = ابحث عن إجراء
palette-placeholder = اكتب ما تريد فعله
palette-actions = الإجراءات
palette-nothing = لا يوجد إجراء بهذه الكلمات
palette-count =
    { $count ->
        [zero] لا إجراءات
        [one] إجراء واحد
        [two] إجراءان
        [few] { $count } إجراءات
        [many] { $count } إجراءً
       *[other] { $count } إجراء
    }
key-escape = Esc
key-enter = Enter

### Page not found

not-found-title = هذه الصفحة غير موجودة
not-found-help = افتح من فضلك الرابط في دعوتك مرة أخرى. إن لم يفد ذلك فاكتب إلى الوسيط.

### صفحات الوسيط: الدخول والجلسات والأشخاص والروابط

admin-home-page = أهلًا بكم
admin-home-title = مكان هادئ للحديث
admin-home-lede = هنا يلتقي الوسيط وأطراف الخلاف، معًا وعلى انفراد. وما يقال على انفراد يبقى سرًا.
admin-home-invited = وصلتك دعوة
admin-home-invited-how = افتح الرابط الشخصي الذي أُرسل إليك. هو طريقك إلى الدخول: بلا حساب وبلا كلمة مرور ولا شيء للتثبيت.
admin-home-link-lost = لا تجد رابطك؟
admin-home-link-lost-how = اطلب رابطًا جديدًا من الوسيط أو ممن دعاك. عندها يتوقف الرابط القديم.
admin-home-mediator = أنت وسيط
admin-account-name = اسم حسابك
admin-password = كلمة المرور
admin-sign-in = تسجيل الدخول
admin-signing-in = جارٍ تسجيل الدخول…
admin-sign-in-wrong = الاسم وكلمة المرور لا يتوافقان. يرجى التحقق منهما.
admin-sign-out = تسجيل الخروج
admin-signed-in = تم تسجيل الدخول
admin-first-run-title = إعداد حسابك
admin-first-run-lede = به تنشئ الجلسات وتدعو الأشخاص وتدير الحوار. هذا الرابط يعمل مرة واحدة.
admin-first-run-no-token = هذا العنوان غير كامل
admin-first-run-no-token-how = يرجى فتح الرابط الكامل الذي طبعه الخادم عند تشغيله.
admin-first-run-used = استُعمل هذا الرابط أو انتهت مدته. سجّل الدخول أو اطلب رابطًا جديدًا.
admin-first-run-do = إعداد ومتابعة
admin-your-name = اسمك
admin-your-name-hint = به تسجّل الدخول، ويقرؤه المشاركون في جلساتك.
admin-your-name-missing = يرجى كتابة اسمك.
admin-password-hint = { $least } حرفًا على الأقل. بضع كلمات متتالية يسهل تذكرها ويصعب تخمينها.
admin-password-short =
    { $missing ->
        [one] قصيرة جدًا. أضف حرفًا واحدًا.
        [two] قصيرة جدًا. أضف حرفين.
        [few] قصيرة جدًا. أضف { $missing } أحرف.
       *[other] قصيرة جدًا. أضف { $missing } حرفًا.
    }
admin-failed-bad-request = لم يستطع الخادم قراءة هذا. تحقق مما كتبت وحاول مرة أخرى.
admin-failed-sign-in = لم تعد مسجّل الدخول. يرجى تسجيل الدخول من جديد.
admin-failed-forbidden = لا يسمح الخادم بهذا من هنا. يرجى فتح الصفحة من جديد.
admin-failed-no-such-thing = لم يعد هذا موجودًا.
admin-failed-too-large = النص طويل جدًا. يرجى اختصاره.
admin-failed-too-frequent = محاولات كثيرة في وقت قصير. يرجى الانتظار دقيقة.
admin-failed-unavailable = لا يستطيع الخادم فعل هذا الآن. لم يتغير شيء. حاول بعد قليل.
admin-failed-unreachable = تعذر الوصول إلى الخادم. تحقق من اتصالك وحاول مرة أخرى.
admin-again = حاول مرة أخرى
admin-back = العودة إلى جلساتك
admin-sessions = جلساتك
admin-new = جلسة جديدة
admin-none = لا توجد جلسة بعد
admin-none-how = أنشئ جلسة: تسمّي الأشخاص، ويكون لكل منهم رابط خاص ترسله إليه.
admin-made-at = أُنشئت في { $when }
admin-over = انتهت
admin-people-and-links = الأشخاص والروابط
admin-enter = الدخول إلى الجلسة
admin-enter-short = دخول
admin-to-list = جلساتك
admin-new-title = جلسة جديدة
admin-new-lede = لا يعلم بها أحد قبل أن ترسل الروابط.
admin-new-what = موضوع الجلسة
admin-title = العنوان
admin-title-hint = يقرؤه كل من لديه رابط. اختر عنوانًا محايدًا، مثل الاسمين.
admin-people = الأشخاص
admin-people-how = لكل شخص هنا رابط شخصي. أما مكانك فيُضاف تلقائيًا.
admin-person-at = الشخص { $at }
admin-person-name = الاسم
admin-person-role = الدور
admin-person-side = الجانب
admin-person-remove = إزالة { $name } من القائمة
admin-person-add = إضافة شخص
role-mediator = وسيط
role-co-mediator = وسيط مشارك
role-party = طرف
role-counsel = محامٍ
role-representative = ممثل
role-support-person = مرافق داعم
role-interpreter = مترجم
role-expert = خبير
role-observer = مراقب
admin-serves = يترجم لـ
admin-serves-hint = يكون المترجم في جانب هذا الشخص.
admin-serves-all = الجميع
admin-sides = الجوانب
admin-sides-how = الجانب هو طرف مع فريقه. وما يقوله جانب على انفراد يبقى بينه وبينك، بحسب القاعدة التي تختارها أدناه.
admin-side-named = { $side }، { $name }
admin-side-name = اسم { $side }
admin-side-name-example = مثل: المستأجر
admin-side-add = إضافة جانب
admin-side-remove = إزالة { $side }
admin-approver = من يجيب عن { $side } حين تطلب مشاركة شيء
admin-approver-first = الطرف الأول
admin-rooms = الغرف الخاصة
admin-rooms-how = تكون جاهزة عند بدء الجلسة. ويمكنك فتح غيرها في أي وقت. والجلسة المشتركة موجودة دائمًا. يظهر اسم مثل «الجانب أ» هكذا: «جلسة خاصة، الجانب أ».
admin-room-name = اسم الغرفة
admin-room-side = مع
admin-room-add = إضافة غرفة
admin-room-remove = إزالة { $room } من القائمة
admin-agreement = اتفاق الوساطة
admin-agreement-how = يقرؤه كل شخص بلغته ويوقّعه قبل الدخول. ويُحفظ النص كما هو.
admin-agreement-language = لغة النص
admin-agreement-text = الاتفاق باللغة { $language }
admin-agreement-change = تعديل النص
admin-agreement-read = عرضه كما يقرؤه الناس
admin-rules = ما يسري في هذه الجلسة
admin-chat-in-summary = إدراج محادثة الجلسة المشتركة في الملخص
admin-chat-in-summary-hint = محادثات الغرف الخاصة لا تصل أبدًا إلى الجانب الآخر.
admin-retention = عدد الأيام التي يمكن فيها قراءة الملخص
admin-retention-hint = تُحسب من نهاية الجلسة. بعدها لا تفتح الروابط شيئًا.
admin-problem-title = يرجى كتابة عنوان للجلسة.
admin-problem-people = يرجى إضافة شخص واحد على الأقل.
admin-problem-name = يرجى كتابة الاسم.
admin-problem-room = يرجى تسمية الغرفة أو إزالتها من القائمة.
admin-problem-agreement = يرجى كتابة الاتفاق، وإلا فلا يمكن توقيعه بهذه اللغة.
admin-problem-retention = يرجى كتابة عدد صحيح من 1 إلى { $most }.
admin-problems =
    { $count ->
        [one] شيء واحد ناقص
        [two] شيئان ناقصان
        [few] { $count } أشياء ناقصة
       *[other] { $count } شيئًا ناقصًا
    }
admin-problems-how = تجد عند كل حقل ما يلزم.
admin-create = إنشاء الجلسة
admin-created-title = الجلسة جاهزة
admin-created-lede = أرسل إلى كل شخص رابطه. يفتح الرابط مكانه هو فقط.
admin-links-once = انسخ هذه الروابط الآن
admin-links-once-how = تظهر هذه المرة فقط. إن ضاع أحدها فأنشئ غيره من «الأشخاص والروابط». أرسل كل رابط إلى صاحبه وحده: فمن يملكه يستطيع الدخول به.
admin-link-of = رابط { $name }
admin-copy = نسخ
admin-copied = تم النسخ
admin-link-copied = نُسخ رابط { $name }.
admin-copy-by-hand = لا يسمح متصفحك لهذه الصفحة بالنسخ. الرابط محدد: اضغط Ctrl وC.
admin-renew = رابط جديد
admin-renew-ask = إنشاء رابط جديد لـ { $name }؟
admin-renew-what = يتوقف الرابط القديم. ومن كان في الجلسة يبقى فيها.
admin-renew-do = إنشاء رابط جديد
admin-revoke = منع الدخول
admin-revoke-ask = منع { $name } من الدخول؟
admin-revoke-what = تتوقف روابطه، ويُخرج { $name } من الجلسة فورًا، ولا يمكنه العودة.
admin-revoke-do = منع الدخول
admin-link-none = لا يوجد رابط صالح
admin-link-until = الرابط صالح حتى { $when }
admin-link-revoked = سُحب الرابط
admin-link-expired = انتهى الرابط في { $when }
admin-invite = دعوة شخص آخر
admin-invite-do = دعوة وإنشاء الرابط
admin-delete-title = حذف هذه الجلسة
admin-delete-what = يزيل هذا كل ما قيل وكُتب ورُسم، والأشخاص وروابطهم والملخصات.
admin-delete-final = لا يمكن استعادتها.
admin-delete = حذف الجلسة…
admin-delete-ask = حذف { $title }؟
admin-delete-do = حذف نهائي
admin-deleted = حُذفت الجلسة
admin-deleted-what = أُزيل: { $events } من قيود السجل، و{ $links } من الروابط، و{ $cookies } من عمليات الدخول المفتوحة.

### board

board-title = السبورة
board-surface = مساحة الرسم. باختيار «السبورة نصًّا» يمكن فعل كل شيء بلوحة المفاتيح.
board-menu = قائمة السبورة
board-as-text = السبورة نصًّا
board-you = أنت
board-audience =
    { $count ->
        [one] لا يرى هذه السبورة الآن إلا أنت.
        [two] لا يرى هذه السبورة الآن إلا هذان الشخصان: { $names }.
        [few] لا يرى هذه السبورة الآن إلا هؤلاء الأشخاص وعددهم { $count }: { $names }.
       *[other] لا يرى هذه السبورة الآن إلا هؤلاء الأشخاص وعددهم { $count }: { $names }.
    }
board-audience-joint =
    { $count ->
        [one] كل من في الجلسة المشتركة يرى هذه السبورة. أنت وحدك هنا الآن.
        [two] كل من في الجلسة المشتركة يرى هذه السبورة. هنا الآن شخصان: { $names }.
       *[other] كل من في الجلسة المشتركة يرى هذه السبورة. عدد الحاضرين الآن { $count }: { $names }.
    }
board-barred-observer = أنت تشاهد فقط. المراقبون لا يرسمون.
board-barred-view-only = يسمح لك الوسيط بالنظر إلى السبورة لا بالرسم عليها. إن أردت الرسم فاطلب ذلك من الوسيط.
board-barred-elsewhere = لست في هذه الغرفة، لذلك لا يمكنك الرسم هنا.
board-barred-over = انتهت الجلسة. تبقى السبورة كما هي.
board-waiting = انقطع الاتصال. ما ترسمه محفوظ هنا ويُرسل عند عودة الاتصال.
board-empty = لا شيء على السبورة بعد.
board-empty-draw = لا شيء على السبورة بعد. اختر أداة من الأعلى وابدأ الرسم.
board-empty-text = لا شيء على السبورة بعد. اكتب أول ملاحظة في الأسفل.
board-list = ما على السبورة
board-kind-text = ملاحظة
board-kind-rectangle = مستطيل
board-kind-ellipse = دائرة
board-kind-diamond = مُعيَّن
board-kind-line = خط
board-kind-arrow = سهم
board-kind-freedraw = رسم باليد
board-place-top-left = في الأعلى يسارًا
board-place-top = في الأعلى
board-place-top-right = في الأعلى يمينًا
board-place-left = على اليسار
board-place-middle = في الوسط
board-place-right = على اليمين
board-place-bottom-left = في الأسفل يسارًا
board-place-bottom = في الأسفل
board-place-bottom-right = في الأسفل يمينًا
board-where-who = { $where }، من { $name }
board-edit = تعديل
board-edit-of = تعديل { $what }
board-edit-label = نص الملاحظة
board-save = حفظ
board-delete = حذف
board-delete-of = حذف { $what }
board-deleted = تم الحذف.
board-note = ملاحظة جديدة
board-note-add = إضافة الملاحظة
board-note-added = الملاحظة الآن على السبورة.
board-added =
    { $count ->
        [one] أضاف { $name } شيئًا إلى السبورة.
        [two] أضاف { $name } شيئين إلى السبورة.
        [few] أضاف { $name } { $count } أشياء إلى السبورة.
       *[other] أضاف { $name } { $count } شيئًا إلى السبورة.
    }
board-added-note = أضاف { $name } ملاحظة: { $words }

### طريق الدخول: الرابط والاتفاق والتحقق وغرفة الانتظار

join-title = مرحبًا بك في الوساطة
join-lede = دُعيت إلى حديث بمساعدة وسيط. هي ثلاث خطوات صغيرة؛ خذ الوقت الذي تحتاجه.
join-next = ما الذي يحدث بعد ذلك
join-next-sign = تقرأ الاتفاق وتوقّعه
join-next-sign-note = يبيّن ما الذي يبقى سرًا.
join-next-check = تتحقق من الكاميرا والميكروفون
join-next-check-note = كلاهما اختياري. لا أحد يراك أو يسمعك بعد.
join-next-wait = تنتظر حتى يُدخلك الوسيط
join-next-wait-note = لا يستطيع ذلك إلا الوسيط.
join-go = متابعة
join-nothing-yet = فتح هذه الصفحة لم يستهلك رابطك، ولم يُخبَر أحد. تبدأ الخطوة التالية حين تضغط الزر.
join-no-link-title = افتح رابطك الشخصي من فضلك
join-no-link = هذا العنوان غير كامل. افتح من فضلك الرابط كله كما في دعوتك مرة أخرى.
join-problem = لم ينجح ذلك
join-problem-no-such-thing = هذا الرابط لا يعمل، أو لم يعد يعمل. اطلب من الوسيط رابطًا جديدًا.
join-problem-too-frequent = محاولات كثيرة في وقت قصير. انتظر دقيقة ثم حاول مرة أخرى.
join-problem-unreachable = لا نستطيع الوصول إلى الخادم. تحقق من اتصالك ثم حاول مرة أخرى.
join-problem-unavailable = لا يستطيع الخادم ذلك الآن. حاول مرة أخرى بعد دقيقة.
steps-label = طريقك إلى الداخل
step-agree = الموافقة
step-check = التحقق
step-wait = الانتظار
step-join = الانضمام
agree-title = اتفاق الوساطة
agree-lede = يوقّع الجميع الكلمات نفسها قبل أن يبدأ الحديث. خذ وقتك، واسأل الوسيط إن لم يكن شيء واضحًا.
agree-language = القراءة بلغة
agree-text = نص الاتفاق
agree-attest = لا أسجّل، ولا أنقل شيئًا إلى أحد أثناء الحديث
agree-attest-hint = إن كان معك أحد في الغرفة فأخبر الوسيط من هو.
agree-attest-missing = ضع علامة هنا من فضلك إن كنت موافقًا.
agree-name = وقّع بكتابة اسمك الكامل
agree-name-hint = كما ورد في الدعوة: { $name }
agree-name-differs = هذا يختلف عن الاسم في الدعوة. تحقق من كتابته من فضلك.
agree-name-missing = اكتب اسمك هنا من فضلك.
agree-sign = توقيع ومتابعة
agree-back = العودة دون توقيع
agree-kept = نحفظ النص بعينه والوقت وأنك أنت من وقّع. يمكنك المغادرة في أي وقت، حتى بعد التوقيع.
check-title = تحقق من صورتك وصوتك يا { $name }
check-lede = لا أحد يراك أو يسمعك بعد. يمكنك تغيير كل هذا لاحقًا.
check-left-title = لقد غادرت الجلسة
check-left = يمكنك أن تطلب الدخول مرة أخرى. والقرار للوسيط.
check-turn-on = تشغيل الكاميرا والميكروفون
check-turn-on-note = سيسألك المتصفح هل تسمح لهذه الصفحة باستعمالهما. ويمكنك المتابعة من دونهما.
check-mic-on = الميكروفون يعمل
check-mic-off = الميكروفون مطفأ
check-camera-on = الكاميرا تعمل
check-camera-off = الكاميرا مطفأة
check-card = أجهزتك
check-microphone = الميكروفون
check-microphone-good = نسمعك جيدًا
check-microphone-silent = قل بضع كلمات. إن لم يتحرك شيء فاختر ميكروفونًا آخر.
hear-record = سجّل 3 ثوانٍ
hear-again = سجّل مرة أخرى
hear-recording-short = جارٍ التسجيل…
hear-playing-short = جارٍ التشغيل…
hear-idle = اسمع كيف يبدو صوتك. يبقى التسجيل على هذا الجهاز.
hear-recording = قل شيئًا الآن.
hear-playing = هكذا يبدو صوتك.
hear-played = لم تسمع شيئًا؟ اختر ميكروفونًا آخر أو سماعة أخرى.
hear-failed = لم ينجح التسجيل. اختر ميكروفونًا آخر ثم حاول مجددًا.
check-camera = الكاميرا
check-camera-good = هكذا سيراك الآخرون
check-speaker = مكبّر الصوت
check-speaker-unheard = لم تسمع صوت التجربة بعد.
check-speaker-asked = هل سمعت أربع نغمات هادئة؟
check-speaker-heard = تسمع جيدًا
check-speaker-silent = ارفع الصوت، أو تحقق من وصلة السماعات، أو اختر مكبّر صوت آخر.
check-speaker-play = تشغيل صوت
check-speaker-again = تشغيله مرة أخرى
check-speaker-yes = نعم
check-speaker-no = لا
check-network = الاتصال
check-network-measuring = نرسل صورتك إلى الخادم ثم تعود إليك. لا أحد غيرك هناك.
check-network-good = الاتصال جيد بما يكفي للفيديو
check-network-fair = سيكون الصوت جيدًا، وقد تتوقف الصورة أحيانًا. اقترب من جهاز التوجيه، أو استخدم سلكًا، أو أغلق البرامج الأخرى.
check-network-poor = قد يتقطع صوتك. اقترب من جهاز التوجيه، أو استخدم سلكًا، أو جرّب شبكة أخرى مثل شبكة هاتفك. خيار «نص فقط» يعمل دائمًا.
check-network-blocked = هذه الشبكة لا تسمح بمرور الصوت والصورة. جرّب شبكة أخرى مثل شبكة هاتفك، أو اسأل المسؤول عنها. خيار «نص فقط» يعمل هنا.
check-network-no-answer = لم يُجب الخادم عن الاختبار. حاول مجددًا بعد دقيقة. خيار «نص فقط» يعمل في هذه الأثناء.
check-network-too-often = كثرت الاختبارات في وقت قصير. انتظر دقيقة ثم اختبر مجددًا.
check-network-not-now = أنت في الجلسة بالفعل، أو أنها انتهت: لا شيء يُختبر الآن.
check-network-running = جارٍ الاختبار…
check-network-again = اختبر مجددًا
check-numbers = إظهار الأرقام
check-round-trip = ذهابًا وإيابًا
check-lost = ضاع في الطريق
check-way = الطريق
check-way-direct = مباشر
check-way-relayed = عبر محطة وسيطة، لأن الشبكة لا تسمح بغير ذلك
check-not-measured = لم يُقَس
check-milliseconds = { $ms } مللي ثانية
check-percent = { $percent } ٪
check-name = سيرى الآخرون اسمك: { $name }
check-name-note = إن لم يكن صحيحًا فاكتب إلى الوسيط في الخطوة التالية.
check-go = متابعة إلى غرفة الانتظار
check-go-mediator = دخول
check-audio-only = الصوت فقط
check-text-only = الكتابة فقط
check-back = عودة إلى غرفة الانتظار
device-microphone = الميكروفون
device-camera = الكاميرا
device-speaker = مكبّر الصوت
device-microphone-number = ميكروفون { $number }
device-camera-number = كاميرا { $number }
device-speaker-number = مكبّر صوت { $number }
device-lost-microphone = لم يعد { $old } موجودًا. نستعمل الآن { $now }.
device-lost-camera = لم يعد { $old } موجودًا. نستعمل الآن { $now }.
device-gone-microphone = لم يعد { $old } موجودًا ولا ميكروفون غيره. صوتك مكتوم. صِل ميكروفونًا أو اكتب في المحادثة.
device-gone-camera = لم يعد { $old } موجودًا ولا كاميرا غيره. يرى الآخرون اسمك بدلًا من صورتك.
problem-microphone-off = مطفأ.
problem-microphone-denied = متصفحك لا يسمح لهذه الصفحة باستعمال الميكروفون. اضغط علامة القفل بجانب العنوان واسمح بالميكروفون ثم حاول مرة أخرى.
problem-microphone-missing = لم نجد ميكروفونًا. صِل واحدًا أو انضم بالكتابة فقط.
problem-microphone-busy = برنامج آخر يستعمل الميكروفون. أغلقه ثم حاول مرة أخرى.
problem-microphone-insecure = هذا العنوان غير آمن فلا يعطي المتصفح الميكروفون. افتح الرابط بـ https من فضلك.
problem-microphone-failed = لم يعمل الميكروفون. افصله ثم صِله مرة أخرى، أو اختر غيره.
problem-camera-off = مطفأة. سيرى الآخرون اسمك بدلًا من صورتك.
problem-camera-denied = متصفحك لا يسمح لهذه الصفحة باستعمال الكاميرا. اضغط علامة القفل بجانب العنوان واسمح بالكاميرا ثم حاول مرة أخرى.
problem-camera-missing = لم نجد كاميرا. لا بأس: سيرى الآخرون اسمك بدلًا من صورتك.
problem-camera-busy = برنامج آخر يستعمل الكاميرا. أغلقه ثم حاول مرة أخرى.
problem-camera-insecure = هذا العنوان غير آمن فلا يعطي المتصفح الكاميرا. افتح الرابط بـ https من فضلك.
problem-camera-failed = لم تعمل الكاميرا. افصلها ثم صِلها مرة أخرى، أو اختر غيرها.

### What the check found, for the person and for the mediators
ready-microphone-works = الميكروفون يعمل
ready-microphone-quiet = الميكروفون مفتوح، ولم يُسمع صوت بعد
ready-microphone-off = الميكروفون مغلق
ready-microphone-blocked = المتصفح لا يسمح بالميكروفون
ready-microphone-missing = لا يوجد ميكروفون
ready-microphone-busy = برنامج آخر يستخدم الميكروفون
ready-microphone-failed = الميكروفون لا يبدأ
ready-camera-works = الكاميرا تعمل
ready-camera-off = الكاميرا مغلقة
ready-camera-blocked = المتصفح لا يسمح بالكاميرا
ready-camera-missing = لا توجد كاميرا
ready-camera-busy = برنامج آخر يستخدم الكاميرا
ready-camera-failed = الكاميرا لا تبدأ
ready-speaker-heard = صوت الاختبار مسموع
ready-speaker-unheard = صوت الاختبار غير مسموع
ready-speaker-untried = لم يُجرَّب صوت الاختبار
ready-line-good = الاتصال جيد
ready-line-fair = الاتصال متوسط: قد تتوقف الصورة
ready-line-poor = الاتصال ضعيف: قد يتقطع الصوت
ready-line-blocked = الشبكة لا تسمح بمرور الصوت والصورة
ready-line-unmeasured = لم يُقَس الاتصال
ready-relayed = (عبر محطة وسيطة)

### Rehearsal
join-try = جرّب الكاميرا والصوت
join-try-note = يمكنك التجربة متى شئت، وقبل الموعد بأيام أيضًا. تكون وحدك، ولا يُخبَر أحد بذلك.
rehearsal-bar = تجربة، أنت وحدك
rehearsal-title = جرّب الكاميرا والصوت
rehearsal-lede = أنت وحدك هنا. لا يراك أحد ولا يسمعك، ولا يُخبَر أحد بأنك جرّبت.
rehearsal-you = أنت
rehearsal-you-note = أنت وحدك ترى هذا
rehearsal-finish = إنهاء
rehearsal-done-title = هذا ما وجدناه
rehearsal-found = ما وجدناه
rehearsal-ready = ما جرّبته يعمل
rehearsal-ready-note = يمكنك المشاركة هكذا. عُد وجرّب مرة أخرى متى شئت.
rehearsal-limited = الأمر يعمل، مع بعض القيود
rehearsal-limited-note = يمكنك المشاركة هكذا. وما لم يجهز بعد مذكور أدناه.
rehearsal-trouble = هناك ما يحتاج إلى انتباهك
rehearsal-trouble-note = حاول مجددًا، واتبع الكلمات بجانب ما لا يعمل. ويمكنك المشاركة بالنص وحده في كل الأحوال.
rehearsal-unknown = لم يُجرَّب شيء بعد
rehearsal-unknown-note = شغّل الميكروفون، وشغّل صوت الاختبار، وانتظر لحظة لفحص الاتصال.
rehearsal-nobody = لم يرك أحد ولم يسمعك، ولم يُخبَر أحد.
rehearsal-kept = يتذكر هذا الجهاز النتيجة. ولا تُخبَر بها الوساطة، بالكلمات أعلاه، إلا عندما تطلب الدخول.
rehearsal-again = جرّب مرة أخرى
rehearsal-go-on = المتابعة إلى الوساطة
waiting-page = غرفة الانتظار
waiting-alone = أنت وحدك هنا
waiting-title =
    { $count ->
        [one] { $name } سيُدخلك
       *[other] سيُدخلك فريق الوساطة
    }
waiting-held-title =
    { $count ->
        [one] { $name } يطلب أن تنتظر قليلًا
       *[other] يطلب فريق الوساطة أن تنتظر قليلًا
    }
waiting-word-from =
    { $count ->
        [one] كتب { $name }:
       *[other] كتب فريق الوساطة:
    }
waiting-held-say =
    { $count ->
        [one] { $name } يطلب أن تنتظر: { $words }
       *[other] يطلب فريق الوساطة أن تنتظر: { $words }
    }
waiting-lede = لا يلزمك فعل شيء. سنخبرك هنا بصوت هادئ.
waiting-next = ما الذي يحدث بعد ذلك
waiting-signed = وقّعت الاتفاق
waiting-here = أنت في غرفة الانتظار
waiting-here-note =
    { $count ->
        [one] { $name } يرى أنك هنا. ولا أحد غيره.
       *[other] يرى فريق الوساطة أنك هنا: { $name }. ولا أحد سواهم.
    }
waiting-lets-in =
    { $count ->
        [one] { $name } يُدخلك
       *[other] يُدخلك فريق الوساطة
    }
waiting-lets-in-note = نعرض عليك الغرفة ومن فيها أولًا.
waiting-enter = أنت تقرر متى تدخل
waiting-enter-note = نسألك قبل أن يستطيع أحد أن يراك أو يسمعك.
waiting-just-now = وصلت للتو.
waiting-since = تنتظر منذ { $time }.
waiting-long =
    { $count ->
        [one] هذا وقت طويل، ونعتذر. { $name } يعلم أنك هنا، ويمكنك أن تكتب.
       *[other] هذا وقت طويل، ونعتذر. فريق الوساطة على علم بأنك هنا: { $name }، ويمكنك أن تكتب.
    }
waiting-mediator =
    { $count ->
        [one] الوسيط
        [two] الوسيطان
       *[other] الوسطاء
    }
waiting-your-mediator = الوسيط
waiting-what-mediators-do =
    { $count ->
        [one] يساعد الوسيط الجانبين على إيجاد شروط يستطيعان العيش معها. لا يقرر ولا ينحاز.
       *[other] يساعد الوسطاء الجانبين على إيجاد شروط يستطيعان العيش معها. لا يقررون ولا ينحازون.
    }
waiting-check-again = التحقق من الصوت مرة أخرى
messages-title = رسائل مع الوسيط
messages-lede = ما تكتبه هنا يصل إلى الوسطاء وحدهم، أيًا كانت الغرفة التي أنت فيها.
messages-write = اكتب إلى الوسيط
messages-audience =
    { $count ->
        [one] لا يقرأ هذا إلا { $names }
       *[other] لا يقرأ هذا إلا { $names }
    }
messages-close = إغلاق الرسائل
write-to = الكتابة إلى { $name }
ended-replaced-title = أنت في هذه الجلسة في نافذة أخرى
ended-replaced = فُتح مكانك في نافذة أحدث أو على جهاز آخر. هنا لا يسمعك أحد ولا يراك.
ended-removed-title = لم تعد في هذه الجلسة
ended-removed = أنهى الوسيط مشاركتك أو سُحب رابطك. إن كنت ترى ذلك خطأ فاتصل بالوسيط.
ended-signed-out-title = افتح رابطك مرة أخرى من فضلك
ended-signed-out = حفاظًا على سلامتك لم تعد هذه الصفحة تعرفك. الرابط في دعوتك يعيدك إلى مكانك.
ended-closed-title = لقد غادرت
ended-closed = الكاميرا والميكروفون مطفآن. للعودة افتح الرابط في دعوتك مرة أخرى.
ended-declined-title = لم يُسمح لك بالدخول
ended-declined = قرر الوسيط ألا يُدخلك الآن. ولم يُخبَر أحد غيرك.
ended-back = المتابعة هنا
leave-title = هل تغادر الجلسة؟
leave-note = يرى الآخرون أنك غادرت. برابطك يمكنك أن تطلب الدخول مرة أخرى. وإن لزم أن تختفي هذه الشاشة فورًا فاضغط «خروج سريع» بدلًا من ذلك.
leave-yes = مغادرة
leave-stay = بقاء
leave-cookie-kept = لقد غادرت، لكن الخادم لم يستطع نسيان هذا الجهاز. أغلق النافذة من فضلك.

### غرفة الطرف

you = أنت
the-mediators =
    { $count ->
        [one] الوسيط { $names }
        [two] الوسيطين { $names }
       *[other] الوسطاء { $names }
    }
role-counsel-to = محامي { $name }
role-representative-to = ممثل { $name }
role-support-person-to = مرافق { $name }
role-interpreter-to = مترجم { $name }
room-named = { $kind }، { $title }
room-since = { $room } منذ { $time }
page-in-room = { $room } · { $title }
banner-alone = أنت وحدك هنا
banner-with = مع { $people }
banner-everyone = الجميع: { $people }
banner-sides =
    { $count ->
        [one] جانب واحد
        [two] الجانبان
       *[other] كل الجوانب
    }
hear-count =
    { $count ->
        [one] يسمعك شخص واحد
        [two] يسمعك شخصان
        [few] يسمعك { $count } أشخاص
        [many] يسمعك { $count } شخصًا
       *[other] يسمعك { $count } شخص
    }
hear-nobody = لا أحد يسمعك
not-recorded = لا تسجيل
hears-you = يسمعك
hears-nobody = لا يسمع أحدًا الآن
not-in-yet = لم يدخل بعد
pin = عرض { $name } كبيرًا
came = دخل { $name }
went = خرج { $name }
left = غادر { $name }
wrote = كتب { $name } في المحادثة
wrote-to-you = كتب { $name } إليك
line-connecting = جارٍ الاتصال…
line-lost-title = انقطع الاتصال
line-trying = نحاول الآن…
line-next-try =
    { $seconds ->
        [zero] المحاولة التالية الآن.
        [one] المحاولة التالية بعد ثانية.
        [two] المحاولة التالية بعد ثانيتين.
        [few] المحاولة التالية بعد { $seconds } ثوانٍ.
        [many] المحاولة التالية بعد { $seconds } ثانية.
       *[other] المحاولة التالية بعد { $seconds } ثانية.
    }
line-keeps = مكانك محفوظ. يمكنك متابعة القراءة والكتابة، وسيُرسَل ذلك حين يعود الاتصال.
line-pending =
    { $count ->
        [one] ينتظر شيء واحد الإرسال.
        [two] ينتظر شيئان الإرسال.
        [few] تنتظر { $count } أشياء الإرسال.
        [many] ينتظر { $count } شيئًا الإرسال.
       *[other] ينتظر { $count } شيء الإرسال.
    }
line-try-now = المحاولة الآن
line-back = عاد الاتصال.
media-failed = الصوت والصورة لا يصلان
media-unreachable = شبكتك لا تسمح بمرور الصوت والصورة. نواصل المحاولة، والمحادثة تعمل أثناء ذلك. قد تفيد شبكة أخرى، مثل شبكة هاتفك.
media-handshake = تعذّر إنشاء الاتصال الآمن للصوت والصورة. نواصل المحاولة، والمحادثة تعمل أثناء ذلك.
media-lost = انقطع اتصال الصوت والصورة. ننشئ اتصالًا جديدًا، والمحادثة تعمل أثناء ذلك.
silenced-title = متصفحك يحجب الصوت
silenced-play = تشغيل الصوت
mute = كتم الصوت
unmute = تشغيل الصوت
muted-talking = صوتك مكتوم. لا أحد يسمعك.
returned = لقد عدت. الميكروفون مطفأ حتى تشغّله.
interrupted = أوقف جهازك الميكروفون مؤقتًا، ربما بسبب مكالمة هاتفية. لن يسمعك أحد هنا حتى تنتهي.
mute-asked = يطلب الوسيط أن تكتم صوتك
microphone-on-say = الميكروفون يعمل
microphone-off-say = الميكروفون مطفأ
camera-on-say = الكاميرا تعمل
camera-off-say = الكاميرا مطفأة
camera-on = تشغيل الكاميرا
camera-off = إطفاء الكاميرا
camera-turn-on = تشغيل الكاميرا
camera-turn-off = إطفاء الكاميرا
held-say = لا يُرسَل شيء الآن. يمكنك تشغيل هذا حين تستأنف الغرفة.
dock = أدوات التحكم
chat = محادثة
chat-title = محادثة هذه الغرفة
chat-close = إغلاق المحادثة
chat-write = اكتب إلى هذه الغرفة
chat-empty = لم يُكتب شيء هنا بعد
chat-sending = يُرسَل…
chat-released = أُعلن هنا بموافقة صاحبه
chat-observer = أنت تراقب. المراقبون لا يكتبون هنا.
chat-news =
    { $count ->
        [one] رسالة جديدة
        [two] رسالتان جديدتان
        [few] { $count } رسائل جديدة
        [many] { $count } رسالة جديدة
       *[other] { $count } رسالة جديدة
    }
chat-audience-joint =
    { $count ->
        [one] أنت وحدك هنا ولا يقرأ هذا غيرك
        [two] يقرأ هذا الشخصان في الجلسة المشتركة: { $names }
       *[other] يقرأ هذا كل من في الجلسة المشتركة ({ $count }): { $names }
    }
chat-audience-private =
    { $count ->
        [one] أنت وحدك هنا ولا يقرأ هذا غيرك.
        [two] لا يقرأ هذا إلا هذان الشخصان: { $names }.
       *[other] لا يقرأ هذا إلا هؤلاء ({ $count }): { $names }.
    }
chat-audience-never = ولا يقرؤه { $sides } أبدًا.
chat-shown-to-you = أطلعك { $name } على ما كُتب هنا في غيابك
chat-caught-up = أطلع { $by } { $name } على ما كُتب من قبل
chat-caught-up-by-you = أطلعتَ { $name } على ما كُتب من قبل
catch-up-ask = إطلاع { $name } على المحادثة السابقة…
catch-up-title = إطلاع { $name } على المحادثة السابقة
catch-up-what = لم يكن { $name } هنا حين كُتبت هذه السطور. اختر ما تريد إظهاره منها.
catch-up-latest = هذه آخر السطور وعددها { $count }. يمكنك إظهار ما قبلها بعد ذلك.
catch-up-lines = سطور سابقة
catch-up-audience = من ذلك الحين يستطيع { $name } قراءة السطور المختارة حرفيًا. لا يمكن التراجع عن ذلك.
catch-up-others = من يعرف هذه السطور من الحاضرين هنا يُبلَّغ بأنك أظهرتها. ولا أحد غيرهم.
catch-up-gone = لم يعد هنا ما يُعرض على { $name }: لم تعودا معًا في هذه الغرفة، أو أُظهرت السطور من قبل.
catch-up-do =
    { $count ->
        [0] إظهار السطور
        [one] إظهار سطر واحد
        [two] إظهار سطرين
        [few] إظهار { $count } سطور
        [many] إظهار { $count } سطرًا
       *[other] إظهار { $count } سطر
    }
agenda-title = جدول الأعمال
agenda-tab = الأعمال
agenda-close = إغلاق جدول الأعمال
agenda-stage = المرحلة: { $stage }
agenda-empty = لا مواضيع بعد. الوسيط يكتب جدول الأعمال.
agenda-audience = يرى الجميع جدول الأعمال في كل غرفة
agenda-left = بقي { $time }
agenda-over = تجاوز بـ { $time }
agenda-used = الوقت المستعمل
stage-preparation = التحضير
stage-opening = الافتتاح
stage-exploration = الاستكشاف
stage-negotiation = التفاوض
stage-closure = الختام
note-add = إضافة ملاحظة
note-label = ملاحظة على { $title }
note-keep = حفظ الملاحظة
people-title = من في هذه الغرفة
people-close = إغلاق قائمة الأشخاص
people-hear =
    { $count ->
        [zero] لا أحد يسمعك الآن.
        [one] يستطيع شخص واحد أن يسمعك الآن. لا أحد غيره: لا هاتف ولا مراقب لا تراه ولا تسجيل.
        [two] يستطيع شخصان أن يسمعاك الآن. لا أحد غيرهما: لا هاتف ولا مراقب لا تراه ولا تسجيل.
       *[other] يستطيع { $count } أن يسمعوك الآن. لا أحد غيرهم: لا هاتف ولا مراقب لا تراه ولا تسجيل.
    }
people-hear-nobody = لا يُسمَع أحد ولا يُرى الآن.
people-honest = هذه القائمة من الخادم الذي ينقل صوتك. ولا يستطيع أن يعرف من يجلس مع أحدهم في غرفته.
announced-title = إلى الجميع
announced-by = كتب { $name } إلى الجميع:
request-break = طلب استراحة
request-break-asked = طُلبت استراحة
request-break-back = سحب طلب الاستراحة
request-break-sent =
    { $count ->
        [one] وصل طلبك للاستراحة إلى { $name }. ولا يراه أحد غيره.
       *[other] وصل طلبك للاستراحة إلى { $name }. ولا يراه أحد سواهم.
    }
request-private = حديث خاص
request-private-asked = طُلب الحديث
request-private-back = سحب طلب الحديث الخاص
request-private-word-sent =
    { $count ->
        [one] وصل طلبك للحديث الخاص إلى { $name }. ولا يراه أحد غيره.
       *[other] وصل طلبك للحديث الخاص إلى { $name }. ولا يراه أحد سواهم.
    }
request-withdraw = سحب الطلب
request-granted =
    { $count ->
        [one] وافق { $name } على طلبك
       *[other] وافق فريق الوساطة على طلبك
    }
request-answered =
    { $count ->
        [one] أجاب { $name } عن طلبك:
       *[other] أجاب فريق الوساطة عن طلبك:
    }
break-eyebrow = استراحة · { $room }
break-banner = الميكروفون والكاميرا مطفآن
break-until = نستأنف في { $time }
break-lede = قم واشرب بعض الماء. لا يُسمَع أحد ولا يُرى في هذه الغرفة أثناء ذلك.
break-of = من { $time }
break-after = بعد الاستراحة تشغّل الميكروفون والكاميرا بنفسك. محادثة هذه الغرفة تبقى مفتوحة.
break-say = استراحة حتى { $time }. الميكروفون والكاميرا مطفآن.
break-over-say = انتهت الاستراحة. الميكروفون والكاميرا ما زالا مطفأين.
rest-eyebrow = متوقفة · { $room }
rest-banner = الوسيط غائب. لا أحد يسمعك.
rest-title = الغرفة متوقفة
rest-lede = لا وسيط هنا، فلا يُسمَع أحد ولا يُرى. تستأنف من نفسها حين يعود وسيط. مكانك محفوظ.
rest-say = الوسيط غائب. لا أحد يسمعك.
rest-over-say = استأنفت الغرفة. الميكروفون والكاميرا ما زالا مطفأين.
moving-note = أنت تنتقل
moving-page = أنت تنتقل: { $room }
moving-say =
    { $count ->
        [zero] أنت تنتقل إلى: { $room }. لا أحد هناك بعد. الميكروفون مطفأ حتى تدخل.
        [one] أنت تنتقل إلى: { $room }. سيستطيع شخص واحد أن يسمعك ويراك. الميكروفون مطفأ حتى تدخل.
        [two] أنت تنتقل إلى: { $room }. سيستطيع شخصان أن يسمعاك ويرياك. الميكروفون مطفأ حتى تدخل.
       *[other] أنت تنتقل إلى: { $room }. سيستطيع { $count } أن يسمعوك ويروك. الميكروفون مطفأ حتى تدخل.
    }
moving-title-joint = أنت تنتقل إلى الجلسة المشتركة
moving-title-caucus = أنت تنتقل إلى غرفة خاصة
moving-off = الميكروفون مطفأ ولا أحد يراك.
moving-count =
    { $count ->
        [zero] لا أحد هناك بعد
        [one] سيستطيع شخص واحد أن يسمعك ويراك
        [two] سيستطيع شخصان أن يسمعاك ويرياك
        [few] سيستطيع { $count } أشخاص أن يسمعوك ويروك
        [many] سيستطيع { $count } شخصًا أن يسمعوك ويروك
       *[other] سيستطيع { $count } شخص أن يسمعوك ويروك
    }
moving-other-side = ، وبينهم جانب آخر.
moving-stop = .
moving-leave = تغادر
moving-enter = تدخل
moving-stays = ما قيل هناك يبقى هناك. ومسودة رسالتك تبقى هناك أيضًا.
moving-waited = كنت وحدك هناك.
moving-along = ومعك: { $names }
moving-empty = لا أحد هناك بعد.
moving-camera = الدخول والكاميرا تعمل
moving-wait = أحتاج لحظة
moving-waiting =
    { $count ->
        [one] خذ وقتك. { $name } يرى أنك لم تدخل بعد.
       *[other] خذ وقتك. يظهر لفريق الوساطة أنك لم تدخل بعد: { $name }.
    }
moving-with-sound = دخول والميكروفون يعمل
moving-muted = دخول بصوت مكتوم
moving-go = دخول
moving-nothing = إن لم تفعل شيئًا تنتظر هنا فلا يسمعك أحد ولا يراك. { $name } يرى ذلك.
release-asks =
    { $count ->
        [one] يسأل { $name } هل يجوز أن يقال شيء في مكان آخر
       *[other] يسأل فريق الوساطة هل يجوز أن يقال شيء في مكان آخر
    }
release-read = قراءة
release-title = هل يجوز أن يقال هذا؟
release-words-of = سينقل الوسيط هذه الكلمات بعينها من { $name }:
release-to-joint = سيقرؤها كل من في الجلسة المشتركة، والجانب الآخر أيضًا.
release-to-room = سيقرؤها كل من في هذه الغرفة: { $room }.
release-other-room = غرفة أخرى
release-exact = لا ينتقل شيء غيرها، ولا ينتقل شيء دون موافقتك. كلا الجوابين مقبول.
release-yes = نعم، قل هذا
release-no = لا، أبقه هنا
outcome-drafted = هكذا ستنتهي الجلسة: { $outcome }
outcome-read = قراءة المسودة
outcome-title = هكذا ستنتهي الجلسة
outcome-note = هذه مسودة. يمكنك الحديث عنها قبل أن ينهي الوسيط الجلسة.
outcome-how = النتيجة
outcome-points = ما اتُّفق عليه
outcome-next = ما الذي يحدث بعد ذلك
outcome-settled = تسوية
outcome-partly-settled = تسوية جزئية
outcome-impasse = لا اتفاق
outcome-withdrawn = سُحبت
outcome-adjourned = أُجّلت إلى يوم آخر
more-title = المزيد
more-close = إغلاق القائمة
settings-title = الإعدادات
settings-close = إغلاق الإعدادات
settings-level = ما يسمعه ميكروفونك
settings-find-devices = البحث عن أجهزتي
settings-sounds = أصوات هادئة
settings-sound-join = حين يدخل أحد
settings-sound-leave = حين يخرج أحد
settings-sound-move = حين تُنقل
settings-sound-message = حين يكتب أحد
settings-shortcuts = تعمل المفاتيح المفردة، مثل M للميكروفون
settings-shortcuts-hint = أطفئ هذا إن كنت تتحدث إلى حاسوبك أو تضغط مفاتيح بالخطأ.
shortcuts-title = لوحة المفاتيح
shortcuts-close = إغلاق المفتوح
over-title = انتهت الجلسة
over-note = انتهت
over-say = انتهت الجلسة. الميكروفون والكاميرا مطفآن.
over-lede = الميكروفون والكاميرا مطفآن. شكرًا لمشاركتك.
over-summary-later = سيظهر ملخصك هنا حين يعطيه الوسيط. الرابط في دعوتك يعود إلى هنا.
summary-problem = لم يصل ملخصك
summary-problem-help = افتح رابطك مرة أخرى بعد دقيقة. إن لم يفد ذلك فاتصل بالوسيط.
summary-page = ملخصك
summary-title-settled = توصلتم إلى تسوية
summary-title-partly-settled = سوّيتم بعض النقاط
summary-title-impasse = انتهت الجلسة دون اتفاق
summary-title-withdrawn = سُحبت الوساطة
summary-title-adjourned = تلتقون مرة أخرى في يوم آخر
summary-lede = هذا هو الملخص الخاص بـ { $name }. فيه ما أُعلمت به في الجلسة؛ وليس فيه ما قاله الآخرون على انفراد.
summary-joint = الجلسة المشتركة
summary-topic-open = مفتوح
summary-topic-current = قيد النقاش
summary-topic-done = انتهى
summary-topic-parked = مؤجل
summary-released = أُعلن بموافقة صاحبه
summary-chat = محادثة الجلسة المشتركة
summary-board = سبورة الجلسة المشتركة
summary-caucus-note = هذا الجزء لدى من حضر هذه الجلسة فقط.
summary-caucus-chat = المحادثة
summary-notes = ملاحظات
summary-private-notes = ملاحظاتك الخاصة
summary-keep = ما الذي يُحفظ، وإلى متى
summary-open-until = يُفتح حتى
summary-days =
    { $count ->
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
summary-recorded = الصوت والصورة
summary-never-recorded = لم يُسجَّلا قط
summary-pdf = تنزيل بصيغة PDF
summary-attendance = من حضر
summary-span = { $since } إلى { $until }
summary-course = كيف سارت
summary-from = من { $time }
summary-break = استراحة
summary-break-in = استراحة في { $room }
summary-break-time = { $time }، { $length }

### ما قد يرفضه الخادم

refused-other = لم ينجح ذلك. حاول مرة أخرى من فضلك.
refused-not-allowed = دورك لا يسمح بهذا.
refused-not-seated = لا يستطيع ذلك إلا من في غرفة.
refused-not-now = لم يعد هذا مناسبًا: تغيّر شيء أثناء ذلك.
refused-not-signed = وقّع الاتفاق أولًا من فضلك.
refused-agreement-changed = تغيّر نص الاتفاق. اقرأه مرة أخرى من فضلك.
refused-session-over = انتهت الجلسة.
refused-no-such-seat = لم يعد هذا الشخص هنا.
refused-no-such-room = لم تعد هذه الغرفة موجودة.
refused-no-such-item = لم يعد هذا موجودًا.
refused-no-such-request = لم يعد هذا الطلب موجودًا.
refused-no-such-release = لم يعد هذا السؤال موجودًا.
refused-room-changed = تغيّرت الغرفة أثناء ذلك. انظر مرة أخرى من فضلك.
refused-room-not-empty = ما زال في هذه الغرفة أشخاص.
refused-sides-would-meet = سيلتقي جانبان في غرفة خاصة.
refused-without-counsel = سيبقى أحدهم دون محاميه.
refused-on-break = الغرفة في استراحة بالفعل.
refused-not-on-break = ليست الغرفة في استراحة.
refused-already = الأمر كذلك بالفعل.
refused-view-only = يسمح لك الوسيط بالنظر إلى السبورة فقط.
refused-not-approved = لم يوافَق على هذا النص.
refused-wording-changed = تغيّر النص أثناء ذلك. اقرأه مرة أخرى من فضلك.
refused-empty = اكتب شيئًا أولًا من فضلك.
refused-too-long = هذا طويل جدًا. اختصره من فضلك.
refused-too-many = بلغ عدد هذه العناصر حدّه الأقصى. احذف ما لم تعد هناك حاجة إليه أو أغلقه، ثم حاول مرة أخرى.
refused-bad-value = هذه القيمة لا تناسب.
refused-too-frequent = كثير في وقت قصير. انتظر لحظة ثم حاول مرة أخرى.
refused-too-large = هذا كبير جدًا.

### لوحة الوسيط

console-stage = المرحلة
console-find-key = Ctrl K
console-find-short = بحث
console-page = لوحة الوسيط: { $room } · { $title }
console-main = غرفتك وكل الغرف
console-parts = أجزاء اللوحة
console-rail = الطلبات والتوازن وجدول الأعمال والمحادثة
console-rail-parts = ما يظهر بجانب الغرف
console-rail-steer = نظرة عامة
console-rail-chat = المحادثة
console-rail-notes = ملاحظات
console-rail-shares = المشاركة
console-jump-distress = لا يشعر بالأمان: { $count }
console-jump-asking = الطلبات: { $count }
console-jump-rooms = الغرف: { $count }
console-jump-waiting = المنتظرون: { $count }
console-glance = نظرة سريعة
console-glance-asks =
    { $count ->
        [zero] لا طلبات
        [one] طلب واحد إليك
        [two] طلبان إليك
        [few] { $count } طلبات إليك
        [many] { $count } طلبًا إليك
       *[other] { $count } طلب إليك
    }
console-glance-waits =
    { $count ->
        [zero] لا أحد ينتظر
        [one] شخص واحد ينتظر منذ { $time }
        [two] شخصان ينتظران، أطولهما منذ { $time }
        [few] { $count } أشخاص ينتظرون، أطولهم منذ { $time }
        [many] { $count } شخصًا ينتظرون، أطولهم منذ { $time }
       *[other] { $count } شخص ينتظرون، أطولهم منذ { $time }
    }
console-glance-unheard = لم تستمع إلى: { $sides }
console-asks-hand = رفع { $name } اليد
console-silent = لم تستمع إلى هذا الشخص بعد
console-rooms = الغرف
console-into-joint = الجلسة المشتركة
console-into-room = «{ $room }»
console-open-caucus = فتح غرفة
console-room-number = { $title } ({ $number })
console-people-in = الأشخاص في { $room }
console-empty = لا أحد هنا.
console-you-here = أنت هنا · { $time }
console-rests = متوقفة: لا يُسمع أحد حتى يعود وسيط
console-kept-open = تستمر دون وسيط
console-break-left = استراحة، بقي { $time }
console-here-for = هنا منذ { $time }
console-not-confirmed = لم يؤكد بعد: لا يسمع ولا يُسمع
console-they-hear = يسمعونك
console-they-do-not = لا يسمعونك
console-go-in = دخول
console-go-in-to = الدخول إلى { $room }
console-go-to = الانتقال إلى { $room }
console-bring-everyone = إحضار الجميع إلى هنا
console-let-go-on = اسمح لهم بالمتابعة
console-keep-open = السماح بالاستمرار دون وسيط
console-rest-again = إيقافها عند غياب الوسيط
console-keep-open-note = وإلا فلا يسمع الجانبان بعضهما ما دام لا وسيط هناك
console-break-here = استراحة لهذه الغرفة…
console-end-break = إنهاء الاستراحة
console-close-room = إغلاق هذه الغرفة
console-close-room-not = لا تُغلق إلا غرفة فارغة
console-actions-for = إجراءات لـ { $name }
console-drag = سحب { $name }
console-move-to = نقل إلى { $room }
console-write = الكتابة إلى { $name }
console-write-short = كتابة
console-ask-to-mute = طلب كتم الميكروفون
console-view-only = ينظر إلى السبورة فقط
console-view-only-set = السماح بالنظر إلى السبورة فقط
console-let-draw = السماح بالرسم على السبورة
console-remove = إخراج من الجلسة…
console-picked-label = الأشخاص المختارون
console-picked = المختارون: { $names }
console-move-picked = نقل إلى…
console-pick-none = إلغاء الاختيار
console-lobby-empty = لا أحد ينتظر
console-nobody-waits = من يفتح رابطه ويوقّع ينتظر هنا حتى تُدخله.
console-all-here = كل المدعوين حاضرون.
console-away = غائب: { $names }
console-bell-on = صوت عند انتظار أحد: تشغيل
console-bell-off = صوت عند انتظار أحد: إيقاف
console-signed = وُقّع الاتفاق
console-not-signed = لم يُوقَّع الاتفاق
console-ready-ready = جاهز
console-ready-limited = جاهز، مع بعض القيود
console-ready-trouble = بحاجة إلى مساعدة
console-ready-unknown = لم يُفحص بعد
console-ready-details = ما الذي فُحص
console-ready-details-of = ما الذي فُحص: { $name }
console-mode-video = بالصوت والصورة
console-mode-audio = بالصوت
console-mode-text = بالنص فقط
console-held = طلبت الانتظار: «{ $word }»
console-wrote = كتب: «{ $text }»
console-you-wrote = كتبتَ: «{ $text }»
console-admit-to = إدخال إلى…
console-hold = إبقاء
console-decline = رفض
console-hold-words = ما زلت في محادثة. سأدخلك حالما أستطيع.
console-not-done = لم يُنفَّذ بعد
console-nobody-told = لم يُبلَّغ أحد. ولا يتغير شيء قبل أن تضغط الزر الأخير.
console-move-title = نقل { $names } إلى { $room }؟
console-move-self = الانتقال إلى { $room }؟
console-move-self-do = انتقال
console-joint-instead = استعمل الجلسة المشتركة بدلًا منها
console-now = الآن
console-after = بعد النقل
console-after-confirm = من يُنقل لا يسمع ولا يُسمع إلا بعد أن يؤكد.
console-after-rests = تتوقف الجلسة المشتركة ما دام لا وسيط فيها والجانبان حاضران.
console-after-empty = ستصبح { $room } فارغة. وما كُتب فيها يبقى لمن كان فيها.
console-room-now = { $room }، الآن
console-room-then = { $room }، بعد النقل
console-leaving-room = يغادرون { $room }
console-leaves = يغادر
console-arrives = يصل
console-guard-sides-would-meet = سيلتقي الجانبان في غرفة خاصة.
console-guard-room-of-other = هذه الغرفة مخصصة للحديث مع { $side }، وسيدخلها { $names }.
console-guard-sides-would-meet-short = سيلتقي الجانبان
console-guard-without-counsel = سيكون { $name } دون محامٍ.
console-guard-without-counsel-short = دون محامٍ
console-guard-without-counsel-how = يبقى { $names } في { $room }.
console-ack-sides-would-meet = أريد أن أجمع الجانبين في هذه الغرفة الخاصة
console-ack-without-counsel = أريد المتابعة دون حضور المحامي هناك
console-room-changed = تغيرت الغرفة في هذه الأثناء
console-look-again = نظرت إليها من جديد
console-room-gone = أُغلقت هذه الغرفة
console-nobody-to-move = هم هناك بالفعل أو غادروا
console-asking = يطلبونك
console-nobody-asks = لا طلبات الآن.
console-asks-break = { $name } يطلب استراحة
console-asks-private-word = { $name } يطلب الحديث معك على انفراد
console-asks-break-short = يطلب استراحة
console-asks-private-word-short = يطلب الحديث معك على انفراد
console-start = ابدأ { $minutes } دقائق
console-start-minutes = استراحة { $minutes } دقيقة
console-other-break = استراحة أخرى لـ { $name }
console-break-more = خيارات أخرى…
console-answer = إجابة
console-wrote-to-you = { $name } كتب إليك
console-put-away = إبعاد
console-balance = الوقت مع كل جانب
console-balance-who = لا يراه الأطراف
console-with-them-now = أنت معهم الآن، { $time }
console-not-yet-alone = لم ينفردوا بك بعد
console-last-alone = آخر انفراد بك قبل { $time }
console-speaking = وقت الكلام
console-speaking-shown = يراه الأطراف أيضًا
console-speaking-room = الغرفة
console-speaking-in = وقت الكلام في { $room }
console-speaking-none = لم يتكلم أحد بعد في غرفة كنت فيها. تصل الأرقام كل نصف دقيقة.
console-speaking-show = إظهاره لجميع من في الجلسة المشتركة
console-speaking-show-hint = من الآن، وعن الجلسة المشتركة وحدها. لا تظهر الغرف الخاصة أبدًا.
console-quality = أرقام الاتصال
console-quality-of = اتصال { $name }
console-quality-unknown = لم يُقَس بعد
console-quality-soon = تصل الأرقام خلال ثوانٍ.
console-quality-elsewhere = { $name } في غرفة أخرى. الأرقام تكشف ما يجري هناك، لذلك لا تظهر إلا لمن في غرفتك.
console-agenda = جدول الأعمال
console-agenda-left = { $time } مخطط لها
console-agenda-empty = لا موضوع بعد. أضف الأول.
console-agenda-audience = يقرأ جدول الأعمال كل من أُدخل.
console-topic-add = إضافة موضوع
console-topic-edit = تعديل الموضوع
console-topic-keep = حفظ التعديل
console-topic-note = كتابة ملاحظة لهذه الغرفة
console-topic-up = إلى أعلى
console-topic-down = إلى أسفل
console-topic-remove = إزالته من الجدول
console-topic-title = الموضوع
console-topic-owner = يفتتحه
console-topic-nobody = لا أحد بعينه
console-topic-minutes = الدقائق
console-topic-minutes-hint = اتركه فارغًا إن لم يُخطط وقت.
console-topic-minutes-wrong = يرجى كتابة عدد صحيح لا يزيد على { $most }.
console-topic-left = بقي { $time }
console-topic-over = تجاوز { $time }
console-topic-used = الوقت المستهلك في { $title }
console-mark-current = هذا هو الموضوع الآن
console-mark-done = انتهى
console-mark-open = لم يأتِ بعد
console-mark-parked = تأجيله
console-notes-on = ملاحظات على { $title }
console-chat = المحادثة
console-chat-room = محادثة
console-chat-here = { $room } (أنت هنا)
console-chat-of = محادثة { $room }
console-chat-none = لا محادثة بعد.
console-chat-empty = لم يُكتب شيء هنا.
console-chat-read-only = ادخل هذه الغرفة لتكتب فيها.
console-shared-line = شورك بموافقة
console-notes = ملاحظاتك
console-note-write = ملاحظة جديدة
console-note-audience = لا يقرؤها إلا أنت، ولا تظهر في غرفة ولا في ملخص غير ملخصك.
console-note-about = حول
console-note-whole = الجلسة كلها
console-note-keep = حفظ الملاحظة
console-note-title = ملاحظة على { $title }
console-note-moved = أنت الآن في غرفة أخرى. انسخ ما تحتاج إليه وافتح هذا هناك.
console-shares = المشاركة بين الغرف
console-shares-none = لم يُطلب شيء ولم يُشارك بعد.
console-share-ask = هل لي أن أشارك هذا؟
console-share-wording = الكلمات التي ستنتقل كما هي
console-share-wording-hint = احذف ما ينبغي أن يبقى هنا.
console-share-owner-first = يقرؤه أولًا من يجيب عن هذا الجانب ويقول نعم أو لا.
console-share-target = أين سيُقرأ
console-share-readers = من سيقرؤه هناك الآن
console-share-nobody-there = لا أحد هناك الآن.
console-share-once = بعد أن يقرؤوه لا يمكن استرجاعه. ولا تنتقل إلا هذه الكلمات.
console-share-do = طلب الموافقة
console-share-to = ستذهب إلى: { $room }
console-share-waits = بانتظار جواب { $name }
console-share-approved = وافق { $name } على هذه الكلمات
console-share-now = شاركها الآن في { $room }
console-share-drop = صرف النظر عنها
console-share-refused = قال { $name } لا في { $time }. تبقى هناك.
console-share-crossed = شوركت في { $room } في { $time }
console-share-said-yes = وافق { $name }: يمكنك مشاركتها الآن.
console-share-said-no = قال { $name } لا: تبقى حيث هي.
console-letters = الرسائل مع { $name }
console-word-hold = الطلب من { $name } أن ينتظر
console-word-decline = رفض { $name }
console-word-write = الكتابة إلى { $name }
console-word-answer = إجابة { $name }
console-word-hold-do = طلب الانتظار
console-word-decline-do = رفض
console-word-write-do = إرسال
console-word-answer-do = إجابة
console-word-text = كلماتك
console-word-audience = لا يقرؤها إلا { $name } والوسطاء.
console-decline-what = يقرأ { $name } كلماتك ولا يستطيع الدخول بهذا الرابط.
console-break-title = بدء استراحة
console-break-note = لا يُسمع أحد ولا يُرى أثناءها. ولا يُقال لأحد من طلبها.
console-break-minutes = الدقائق
console-break-minutes-wrong = يرجى كتابة عدد صحيح من 1 إلى { $most }.
console-break-where = لمن
console-break-all = كل الغرف التي فيها أشخاص
console-break-all-do = استراحة لكل الغرف…
console-break-short = استراحة
console-announce-title = الكتابة إلى كل الغرف
console-announce-short = إلى الجميع
console-announce-note = تظهر الكلمات نفسها في كل غرفة فورًا.
console-announce-text = كلماتك للجميع
console-announce-audience = يقرؤها الجميع: { $names }.
console-announce-nobody = لم يُدخل أحد بعد.
console-remove-ask = إخراج { $name } من الجلسة؟
console-remove-what = يغادر { $name } فورًا ويتوقف الرابط نهائيًا. ويعلم الآخرون أن { $name } غادر.
console-remove-instead = للحديث معه على انفراد افتح جلسة خاصة بدلًا من ذلك.
console-remove-do = إخراج { $name }
console-do-move = نقل { $name } إلى { $room }
console-do-admit = إدخال { $name } إلى { $room }
console-do-caucus = فتح جلسة خاصة مع { $side }
console-do-bring = إحضار الجميع إلى الجلسة المشتركة
console-do-speaking-show = عرض مدة الكلام في الجلسة المشتركة
console-do-speaking-hide = إيقاف عرض مدة الكلام في الجلسة المشتركة
console-do-stage = الانتقال إلى مرحلة: { $stage }
console-hearers = من يسمعك الآن
console-hearers-how = كما يوجّهه الخادم: هذه الغرفة فقط، ومن أكّدها فقط.
console-closing-title = إنهاء الجلسة
console-closing-short = إنهاء
console-closing-steps = خطوات الإنهاء
console-closing-step-write = كتابة النص
console-closing-step-show = يقرؤه الجميع
console-closing-step-end = الإنهاء
console-closing-outcome = كيف تنتهي
console-closing-points = النقاط المتفق عليها
console-closing-next = الخطوات التالية
console-closing-one-a-line = كل نقطة في سطر.
console-closing-audience = يقرأ هذه الكلمات كل من أُدخل حالما تعرضها: { $names }.
console-closing-nobody = لا أحد سواك هنا ليقرأها.
console-closing-show = عرضها على الجميع
console-closing-shown = يقرؤها كل الحاضرين الآن
console-closing-shown-to = تظهر على شاشات { $names }.
console-closing-rewrite = تعديل الكلمات
console-closing-go-on = متابعة إلى الإنهاء
console-closing-later = ليس الآن
console-closing-back = رجوع
console-closing-what = هذا ينهي الجلسة للجميع
console-closing-what-how = لا يُسمع أحد بعدها ولا يُرى، ولا يمكن كتابة شيء. وتمنح أنت الملخصات بعد ذلك.
console-closing-end = إنهاء الجلسة الآن
console-packets = ما يحويه ملخص كل شخص
console-packets-how = يحوي ملخص كل شخص ما أُخبر به هو فقط.
console-packets-failed = لا يمكن عرض المعاينة الآن.
console-part-outcome = النتيجة
console-part-attendance = الحضور
console-part-stages = المراحل
console-part-agenda = جدول الأعمال
console-part-breaks = الاستراحات
console-part-released = ما شورك
console-part-board = السبورة المشتركة
console-part-chat = المحادثة المشتركة
console-part-caucuses = جلساتهم الخاصة
console-part-private-notes = ملاحظات خاصة
console-part-pad = دفتر الوسطاء
console-part-breaches = حالات خرق السرية
console-part-none = لا شيء: لم يحضر هذا الشخص.
console-over-title = انتهت الجلسة
console-over-note = انتهت
console-over-lede = لا يُسمع أحد ولا يُرى بعد الآن. هنا تمنح الملخصات.
console-over-outcome = كيف انتهت
console-publish = الملخصات
console-publish-to = منح { $name } ملخصه
console-published = يمكنهم قراءة ملخصاتهم: { $names }
console-own-summary = ملخصك (PDF)
console-summary =
    { $time } · { $people ->
        [0] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
       *[other] { $people } شخصًا
    } · { $rooms ->
        [one] غرفة واحدة
        [two] غرفتان
        [few] { $rooms } غرف
       *[other] { $rooms } غرفة
    }
console-count =
    { $count ->
        [0] فارغة
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
       *[other] { $count } شخصًا
    }
console-lobby-note =
    { $count ->
        [one] شخص واحد ينتظر · { $time }
        [two] شخصان ينتظران · { $time }
        [few] { $count } أشخاص ينتظرون · { $time }
       *[other] { $count } شخصًا ينتظرون · { $time }
    }
console-waits =
    { $count ->
        [one] { $names } ينتظر في الاستقبال.
       *[other] { $names } ينتظرون في الاستقبال.
    }
console-move-do =
    { $count ->
        [one] نقل شخص واحد
        [two] نقل شخصين
        [few] نقل { $count } أشخاص
       *[other] نقل { $count } شخصًا
    }
console-came =
    { $count ->
        [one] دخل { $names }.
       *[other] دخل { $names }.
    }
console-went =
    { $count ->
        [one] خرج { $names }.
       *[other] خرج { $names }.
    }
console-along =
    { $count ->
        [one] سيأتي { $names } معهم الآن.
       *[other] سيأتي { $names } معهم الآن.
    }
console-guard-sides-would-meet-how = سيكون { $coming } مع { $others }. وما يقال هناك لن يبقى خاصًا بـ { $side }.
console-announce-do =
    { $count ->
        [0] إرسال
        [one] إرسال إلى شخص واحد
        [two] إرسال إلى شخصين
        [few] إرسال إلى { $count } أشخاص
       *[other] إرسال إلى { $count } شخصًا
    }
console-publish-how =
    { $days ->
        [one] يفتحه الرابط الشخصي يومًا واحدًا. ويحصل كل شخص على ملخصه فقط.
        [two] يفتحه الرابط الشخصي يومين. ويحصل كل شخص على ملخصه فقط.
        [few] يفتحه الرابط الشخصي { $days } أيام. ويحصل كل شخص على ملخصه فقط.
       *[other] يفتحه الرابط الشخصي { $days } يومًا. ويحصل كل شخص على ملخصه فقط.
    }
console-publish-do =
    { $count ->
        [one] منح ملخص واحد
        [two] منح ملخصين
        [few] منح { $count } ملخصات
       *[other] منح { $count } ملخصًا
    }

### Showing a screen

screen-show = عرض شاشتي
screen-show-short = عرض الشاشة
screen-stop = إيقاف عرض شاشتي
screen-stop-short = إيقاف العرض
screen-ask = هل تعرض شاشتك؟
screen-ask-who =
    { $count ->
        [one] سيراها هذا الشخص. أنت هنا: { $room }.
        [two] سيراها هذان الشخصان. أنت هنا: { $room }.
        [few] سيراها هؤلاء الأشخاص، وعددهم { $count }. أنت هنا: { $room }.
       *[other] سيراها هؤلاء الأشخاص، وعددهم { $count }. أنت هنا: { $room }.
    }
screen-ask-nobody = لا أحد غيرك هنا الآن.
screen-ask-content = لا يستطيع أحد أن يسم ما على الشاشة بأنه سري، ولا أن يسترد ما رآه الآخرون
screen-ask-window = اختر نافذة واحدة لا الشاشة كلها، وإلا رأى الجميع أيضًا كل ما يظهر عليها فجأة.
screen-ask-console = تعرض لوحة التحكم الغرف الأخرى والطلبات وملاحظاتك. اختر نافذة أخرى، لا هذه أبدًا.
screen-ask-choose = اختيار ما يُعرض
screen-ask-no = عدم العرض
screen-ask-came =
    { $count ->
        [one] دخل { $names }. هل تعرض شاشتك لهذا الشخص أيضًا؟
       *[other] دخل { $names }. هل تعرض شاشتك لهم أيضًا؟
    }
screen-ask-changed = تغيّر الحاضرون هنا. هل تعرض شاشتك لهم؟
screen-ask-held = شاشتك غير معروضة في هذه اللحظة.
screen-ask-go-on = عرضها لكل من هنا
screen-showing = أنت تعرض شاشتك على { $names }
screen-showing-nobody = أنت تعرض شاشتك. لا أحد غيرك هنا.
screen-nothing = لا شيء معروض.
screen-failed = لم يستطع متصفحك عرض شاشة.
screen-now-shown = شاشتك معروضة الآن.
screen-started = يعرض { $name } شاشته.
screen-over = لم يعد { $name } يعرض شاشته.
screen-over-ended = شاشتك لم تعد معروضة.
screen-over-by-mediator = أنهى الوسيط عرض شاشتك.
screen-over-came = دخل شخص. شاشتك غير معروضة في هذه اللحظة.
screen-over-went = غادر شخص. شاشتك غير معروضة في هذه اللحظة.
screen-over-paused = الغرفة في استراحة. شاشتك لم تعد معروضة.
screen-over-line-lost = انقطع اتصالك. شاشتك لم تعد معروضة.
screen-may = سمح لك الوسيط بعرض شاشتك. تجد ذلك بين أزرار التحكم.
screen-may-not = لم يعد بإمكانك عرض شاشتك. أنهى الوسيط ذلك.
screen-of = شاشة { $name }
screen-coming = ستظهر الشاشة بعد لحظة…
screen-paused = الشاشة لا تصل إليك الآن. إن كان اتصالك ضعيفًا فستعود من تلقاء نفسها. وإن ظلّت غائبة فمتصفحك لا يستطيع عرض هذا النوع من الصور، وقد يستطيع متصفح آخر.
screen-actual = بحجمها الأصلي
screen-end = إيقاف شاشة { $name }
console-let-show = السماح بعرض شاشته
console-let-show-not = عدم السماح بعرض شاشته بعد الآن

# ما ينتقل وما لا ينتقل
regime-closed = ما يُقال على انفراد يبقى سرًّا
regime-closed-how = ما يُقال في غرفة خاصة يبقى فيها. ولا يخرج منها شيء إلا بعد أن يوافق جانبه على العبارة بنصها.
regime-closed-mediator = القاعدة المغلقة سارية: أمر واحد في كل مرة، وبعد موافقة جانبه على العبارة بنصها فقط.
regime-open = ما يُقال على انفراد يجوز نقله
regime-open-how = ما يُقال في غرفة خاصة يجوز نقله بعبارته نفسها ما لم يضع عليه جانبه علامة السرية. أما بعبارة أخرى فيُسأل الجانب أولًا.
regime-open-mediator = القاعدة المفتوحة سارية: ما لم يضع عليه جانبه علامة السرية يجوز نقله بعبارته نفسها. أما بعبارة أخرى فيُسأل الجانب أولًا.
confidential-mark = سري
confidential-do = إبقاؤه سريًا
confidential-do-of = إبقاؤه سريًا: { $what }
confidential-undo = لم يعد سريًا
confidential-undo-of = لم يعد سريًا: { $what }
ledger-title = هل يجوز أن أنقل هذا؟
ledger-where = السؤال عن هذه الغرفة
ledger-none = لم يُقل لك شيء في غرف أخرى بعد.
ledger-sum = يجوز أن يقال هناك { $yes } من { $all }: { $room }.
ledger-tier-mediator-only = للوسطاء فقط
ledger-tier-consultation = جانب واحد بمفرده
ledger-tier-caucus = لقاء منفرد
ledger-tier-joint = الجلسة المشتركة
ledger-here = نعم: قيل هنا.
ledger-crossed = نعم: نُقل إلى هنا بالعبارة الواردة فيها.
ledger-cleared = تمت الموافقة ولم يُنقل بعد: انقله أولًا، أعلاه.
ledger-consented = بهذه العبارة نفسها نعم: القاعدة المفتوحة سارية.
ledger-asked = ليس بعد: لم يجب جانبه.
ledger-ask = ليس هنا: { $room }. سيقرؤه هناك: { $names }
ledger-refused = لا: رفض جانبه. سيقرؤه هناك: { $names }
ledger-clear = إعداد صيغة موافَق عليها
ledger-prepare = الإعداد لنقله
screen-guard-title = مخفي ما دامت شاشتك معروضة
screen-guard-what = يرى شاشتك { $names }. وما تعرفه من غرف أخرى يبقى بعيدًا عن الأنظار.
screen-guard-show = إظهاره على أي حال
release-change = تغيير العبارة
release-change-label = العبارة التي يجوز نقلها
release-change-hint = تُنقل هذه العبارة بنصها، أو تُسأل مرة أخرى.
release-change-do = يجوز نقل هذه العبارة
release-change-not = العودة إلى عبارة الوسيط
release-elements = { $count ->
    [one] سينتقل معها عنصر واحد من السبورة.
    [two] سينتقل معها عنصران من السبورة.
    [few] ستنتقل معها { $count } عناصر من السبورة.
    [many] سينتقل معها { $count } عنصرًا من السبورة.
   *[other] سينتقل معها { $count } عنصر من السبورة.
}
console-share-prepare = الإعداد لنقله
console-share-open = القاعدة المفتوحة سارية: بهذه العبارة نفسها يُعد موافَقًا عليه. وإن غيّرتها سُئل جانبه.
console-share-elements-hint = ترد هذه العبارة مع النسخة. وتنتقل العناصر كما هي مرسومة الآن.
console-share-elements = { $count ->
    [one] مع عنصر واحد من السبورة
    [two] مع عنصرين من السبورة
    [few] مع { $count } عناصر من السبورة
    [many] مع { $count } عنصرًا من السبورة
   *[other] مع { $count } عنصر من السبورة
}
console-share-asks-anew = العبارة الأخرى سؤال جديد: يُسأل صاحبها مرة أخرى.
console-share-reworded = هذه عبارة { $name }: يجوز لك نقلها بنصها
console-share-consented = موافَق عليه بالقاعدة المفتوحة، بهذه العبارة نفسها
console-share-own = هذه عبارتك أنت
console-share-given-up = تُرك في { $time }. يبقى هناك.
console-share-edited = تغيّر في { $time } فانتهى السؤال. يبقى هناك.
console-share-said-other = قدّم { $name } عبارة أخرى: اقرأها في قسم المشاركة.
console-share-said-confidential = وضع جانب { $name } عليه علامة السرية: لم تعد الموافقة قائمة.
console-notes-which = أي ملاحظات
console-notes-own = لي وحدي
console-notes-pad = دفتر الوسطاء
console-pad = دفتر الوسطاء
console-pad-audience = يقرأ هذا جميع الوسطاء، حتى من لم يكن منهم في الغرفة. فلا تكتب إلا ما يجوز أن يعرفوه.
console-pad-keep = كتابته في الدفتر
console-note-on-topic = موضوع: { $title }
board-share = { $count ->
    [0] الإعداد للنقل
    [one] الإعداد لنقل عنصر واحد
    [two] الإعداد لنقل عنصرين
    [few] الإعداد لنقل { $count } عناصر
    [many] الإعداد لنقل { $count } عنصرًا
   *[other] الإعداد لنقل { $count } عنصر
}
board-choose = اختياره للنقل
admin-regime = ما يجوز نقله من الغرف الخاصة
# ---- حال الأشخاص: المساعدة، والضيق، والاستعداد، والإقرار، والانتظار ----

request-help = طلب المساعدة
request-help-asked = طُلبت المساعدة
request-help-back = سحب طلبي للمساعدة
request-help-sent =
    { $count ->
        [one] وصل طلبك للمساعدة إلى { $name }. لا يراه أحد غيره.
       *[other] وصل طلبك للمساعدة إلى { $name }. لا يراه أحد سواهم.
    }
request-reason-open = اذكر السبب
request-reason = السبب، إن أردت
request-reason-hint = لا يقرأ هذا إلا الوسطاء. لست بحاجة إلى سبب.
request-reason-send = إرسال
request-reason-said = كتبتَ:
distress-signal = لا أشعر بالأمان
distress-back = سحب إشارتي
distress-sent =
    { $count ->
        [one] يرى { $name } إشارتك. لا يراها أحد غيره.
       *[other] يرى فريق الوساطة إشارتك: { $name }. لا يراها أحد سواهم.
    }
distress-sent-minimal = تم تدوين ذلك.
ready-say = أنا جاهز
ready-said = أنت جاهز
ready-note = الوسيط وحده يرى من هو جاهز. تنتهي الاستراحة بانتهاء وقتها أو حين يقول الوسيط ذلك.
moving-title-again = العودة: { $room }
moving-back-joint = العودة إلى الجلسة المشتركة
attest-why = يقول الجميع هذا عند الدخول، ومرة أخرى بعد كل استراحة. لا يقرأ من معك إلا الوسطاء.
attest-company = من معك؟
attest-alone = أنا وحدي
attest-with = معي شخص آخر
attest-who = الأسماء
attest-who-hint = كل من هو قريب منك ويستطيع أن يسمع هذا أو يراه
attest-who-missing = اذكر الأسماء من فضلك، أو اختر «أنا وحدي».
attest-recording = لا أسجّل هذا، ولا يسجّله أحد معي
attest-relaying = لا أنقل إلى غيري ما يُقال هنا
attest-do = تأكيد
attest-missing = أجب عن كل ما سبق من فضلك. بعدها يسمعك الآخرون.
wait-about = بقي نحو { $time }
wait-later = الأمر يطول أكثر من المتوقع. يُذكَّر الوسيط بك.
wait-unknown = لم يُعرف بعد كم سيطول الأمر
wait-changed = هناك جديد عن مدة انتظارك.
wait-minimal-title = انتظر قليلًا من فضلك
check-in-ask = أنت تنتظر منذ { $time }. هل أنت بخير؟
check-in-well = أنا بخير
check-in-not = أحتاج إلى شيء
check-in-thanks = شكرًا لك. يرى الوسيط جوابك.
check-in-write = يمكنك أيضًا أن تكتب إلى الوسيط.
console-asks-help = { $name } يطلب المساعدة
console-asks-help-short = يطلب المساعدة
console-distress = من لا يشعر بالأمان
console-distress-short = لا يشعر بالأمان
console-distress-from = { $name } لا يشعر بالأمان
console-distress-say = { $name } لا يشعر بالأمان.
console-distress-do = ما يمكنك فعله
console-distress-title = { $name } لا يشعر بالأمان
console-distress-note = لا يرى هذا إلا الوسطاء. لا شيء مما تفعله هنا يخبر الآخرين بالسبب.
console-distress-to-room = انقل { $name } إلى { $room }
console-distress-new-room = افتح غرفة خاصة لهذا الجانب
console-distress-pause = استراحة { $minutes } د: { $room }
console-distress-go-in = ادخل إلى { $name }
console-distress-close = إنهاء: سُوّي الأمر
console-distress-earlier =
    { $count ->
        [zero] لا إشارات سابقة
        [one] إشارة سابقة واحدة
        [two] إشارتان سابقتان
        [few] { $count } إشارات سابقة
        [many] { $count } إشارة سابقة
       *[other] { $count } إشارة سابقة
    }
console-distress-closed = { $name }: من { $at } إلى { $until }، أنهاها { $by }
console-distress-taken-back = { $name }: من { $at } إلى { $until }، سُحبت
console-waiting-list = المنتظرون
console-wait-since = ينتظر منذ { $time }
console-wait-told = أُبلغ: حتى { $time }
console-wait-late = أطول من المتفق عليه
console-wait-late-say = { $name } ينتظر أطول من المتفق عليه.
console-wait-do = قل كم سيطول
console-wait-title = ما تقوله إلى { $name }
console-wait-send = إبلاغ
console-wait-minutes = الدقائق التي قد يستغرقها الأمر
console-wait-minutes-hint = 0: غير معروف بعد
console-wait-minutes-wrong = عدد صحيح من 0 إلى { $most }.
console-wait-minimal = أظهر الوقت وحده
console-wait-minimal-hint = لا تذكر الشاشة شخصًا ولا غرفة، إن كان أحد ينظر إليها معهم.
console-wait-word = كلمة، إن أردت
console-wait-audience = يقرؤها { $names } والوسطاء. لا يرى أحد غيرهم أنهم ينتظرون.
console-wait-well = بخير عند { $time }
console-wait-not-well = يحتاج إلى شيء منذ { $time }
console-ready = جاهز
console-ready-count = { $ready } من { $count } جاهزون
console-attested-with = معه: { $who }
admin-attestation = يقول كل شخص من معه قبل أن يسمعه الآخرون
admin-attestation-hint = عند الدخول وبعد كل استراحة: وحده أو مع من، بلا تسجيل، وبلا نقل إلى الغير. لا يقرؤه إلا الوسطاء.
admin-checkIn = اسأل عن الحال بعد انتظار
admin-checkIn-hint = بالدقائق
admin-nudge = ذكّر الوسيط بعد انتظار
admin-nudge-hint = بالدقائق، حين لم يُذكر وقت
admin-problem-wait = عدد صحيح من الدقائق من 1 إلى { $most }.
refused-not-attested = قل أولًا من معك، من فضلك.

# الغرف بأنواعها: من يسمع فيها، والطرق على الباب، وفتحها وتسميتها

room-hold = غرفة الانتظار
room-hears-joint = يسمعك هنا كل من في الجلسة المشتركة. يحمي اتفاق الوساطة ما يُقال.
room-hears-caucus = لا يسمعك إلا من في هذه الغرفة، ومعهم وسيط. لا يخرج شيء مما يُقال هنا إلا بموافقتك.
room-hears-consultation = جانبك وحده: لا يسمع أي وسيط هنا شيئًا ولا يقرؤه إلا إذا أدخله أحدكم. وقد تسري السرية المهنية بين الموكل ومحاميه.
room-hears-counsel = يسمع المحامون في هذه الغرفة بعضهم بعضًا. لا يسمع الأطراف منها شيئًا ولا يقرؤونه.
room-hears-mediators = لا يسمع بعضهم بعضًا هنا إلا من يتولون الوساطة.
room-hears-hold = أنت تنتظر مكانك هنا. تسمع الوسطاء ويسمعونك، ولا تسمع غيرك من المنتظرين ولا يسمعونك.
knock-title = { $name } يطرق الباب
knock-answer = الرد
knock-ask = هل تسمح بدخول { $name }؟
knock-for = بطلب من { $name }
knock-what = ما لم تسمح بالدخول لا يسمع { $name } ولا يرى شيئًا من هذه الغرفة. وبعد الدخول يسمع كل من هنا ويرى ما يضاف منذ ذلك الحين، ولا شيء مما سبق.
knock-once = هذا لهذه المرة فقط.
knock-yes = السماح بالدخول
knock-no = ليس الآن
console-named-caucus = جلسة خاصة، { $title }
console-named-consultation = مشاورة، { $title }
console-named-counsel = جلسة المحامين، { $title }
console-named-mediators = الوسطاء، { $title }
console-named-hold = غرفة الانتظار، { $title }
console-open-room = فتح غرفة
console-open-room-do = فتح الغرفة
console-open-other = غرفة من نوع آخر
console-open-other-note = مشاورة، جلسة المحامين، غرفة الوسطاء، غرفة الانتظار
console-room-kind = لأي غرض هذه الغرفة؟
console-room-side = مع أي جانب
console-room-lawyers = لأي محامين
console-room-lawyers-few = اختر محامين من جانبين على الأقل.
console-room-name = اسم الغرفة
console-rename-room = إعادة التسمية
console-rename-room-do = إعادة التسمية
console-rename-told = يقرؤه الوسطاء ومن يعرفون هذه الغرفة.
console-consults-alone = وحدهم، لا تسمع شيئًا
console-knock = طرق الباب
console-knocking = أنت تطرق الباب
console-knock-back = تراجع
console-knock-over = { $room }: لم يسمح لك أحد بالدخول.
console-guard-observer-in-private = { $name } مراقب، وسيكون في غرفة خاصة.
console-ack-observer-in-private = يوافق من في هذه الغرفة على وجود مراقب
refused-observer-in-private = سيكون مراقب في غرفة خاصة.
refused-hold-first = لا يدخل أحد من الاستقبال مباشرة إلى غرفة خاصة ليست له. أدخله أولًا إلى الجلسة المشتركة أو إلى غرفة الانتظار.
refused-knock-first = هم هناك وحدهم. اطرق الباب ليسمح لك أحد من الغرفة بالدخول.
refused-not-for-them = هذا النوع من الغرف ليس لهذا الشخص.
refused-nobody-there = لا أحد هناك يمكنه السماح بالدخول.
refused-not-here = لا يصل المنتظرون هنا بعضهم إلى بعض. يمكنك أن تكتب إلى الوسطاء.
moving-title-consultation = أنت تنتقل إلى المشاورة الخاصة بجانبك
moving-title-counsel = أنت تنتقل إلى جلسة المحامين
moving-title-mediators = أنت تنتقل إلى غرفة الوسطاء
moving-title-hold = أنت تنتقل إلى غرفة الانتظار

# خرق السرية
breach-title = تسجيل خرق للسرية
breach-note = حين يتعين عليك أن تخبر جهة خارجية بما قيل هنا. يُسجَّل ذلك للوسطاء، ولا يُخبر به أحد سواهم هنا.
breach-reason = السبب
breach-threat = خطر على حياة شخص أو صحته
breach-child = مصلحة طفل
breach-mandated-report = إبلاغ يوجبه القانون
breach-court-order = أمر من المحكمة
breach-text = ما الذي أُبلغ، ولمن
breach-audience = يقرأ هذا جميع الوسطاء، ويبقى مسجَّلًا.
breach-password = كلمة المرور
breach-password-hint = كلمة مرور حسابك. إن دخلت برابط وليس لك حساب فاتركها فارغة.
breach-password-wrong = كلمة المرور غير صحيحة. لم يُسجَّل شيء.
breach-do = تسجيل الخرق
breach-entries = حالات خرق السرية

## الكلمة: الأيدي والأدوار ووقت يراه الجميع، وصوت الوساطة في كل الغرف

hand-raise = رفع اليد
hand-raised-short = اليد مرفوعة
hand-lower = إنزال يدي
hand-lower-theirs = إنزال اليد
hand-raised-say = يدك مرفوعة. يراها من في هذه الغرفة والوسطاء.
hand-lowered-say = أُنزلت يدك.
hand-up = اليد مرفوعة
hand-up-say = رفع { $name } اليد.
hands-title = الأيدي المرفوعة
hands-count =
    { $count ->
        [zero] لا أيدٍ مرفوعة
        [one] يد واحدة
        [two] يدان
        [few] { $count } أيدٍ
       *[other] { $count } يدًا
    }
floor-title = من يتكلم
floor-has = له الكلمة
floor-turn = الدور { $place }
floor-yours = الكلمة لك
floor-theirs = الكلمة الآن: { $name }
floor-next = التالي: { $names }
floor-you = أنت
floor-nobody = لم تُعطَ الكلمة لأحد. للجميع أن يتكلموا.
floor-time-up = انتهى الوقت
floor-time-up-say = انتهى وقتك. يمكنك أن تكمل فكرتك.
floor-give-back = انتهيت
floor-minutes = مدة الدور
floor-minutes-of =
    { $count ->
        [0] بلا وقت محدد
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
       *[other] { $count } دقيقة
    }
floor-order = ترتيب الأدوار
floor-give = إعطاء الكلمة
floor-give-next = إعطاء الكلمة الآن
floor-line-up = إضافة إلى الترتيب
floor-up = أبكر
floor-down = لاحقًا
floor-skip = إخراج من الترتيب
floor-add = إضافة شخص
floor-openings = الكلمات الافتتاحية
floor-take = إنهاء الدور
address-title = التحدث إلى كل الغرف
address-note = يُسمع صوتك بلا صورتك في كل غرفة مفتوحة، إلا حيث يتشاور جانب وحده. ولا تسمع أحدًا من هناك. ينتهي ذلك بعد دقيقة من تلقاء نفسه.
address-taken = يتحدث وسيط آخر الآن إلى كل الغرف.
address-hold = اضغط باستمرار لتتحدث
address-let-go = ارفع الضغط لتنهي
address-start = التحدث إلى كل الغرف
address-stop = التوقف عن التحدث إلى كل الغرف
address-lasting = بلا ضغط مستمر
address-lasting-hint = ضغطة تبدأ، وأخرى تنهي.
address-you = أنت تتحدث إلى كل الغرف
address-heard-in = تُسمع في: { $rooms }
address-banner = { $name } يتحدث إلى كل الغرف
address-one-way = أنت تسمع الوسيط، ولا يسمعك الوسيط الآن.
address-here = ما يقوله الوسيط الآن يُسمع في الغرف الأخرى أيضًا، وما تقوله أنت لا يُسمع هناك.
address-over = لا أحد يتحدث إلى كل الغرف الآن.
announced-here-by = { $name } إلى هذه الغرفة
console-announce-rooms = إلى أي غرف
console-announce-few = تظهر في كل غرفة كلامًا إلى هذه الغرفة. ولا تعرف غرفة أي غرف أخرى وصلها.
refused-turns-changed = غيّر أحدهم ترتيب الأدوار في هذه الأثناء. انظر إليه من جديد.

# Two people who are kept apart

chat-through-mediator = عن طريق الوساطة
refused-no-contact = هذان الشخصان منفصلان دائمًا: لا يجتمعان في غرفة واحدة، ولا يعلم أيٌّ منهما بالآخر.
refused-sides-apart = في هذه الجلسة لا يجتمع الجانبان في غرفة واحدة.
refused-together-now = هما الآن في غرفة واحدة، أو يُستدعيان إلى غرفة واحدة. يُرجى الفصل بينهما أولًا.
refused-called-back = يُستدعى الآن أشخاص إلى الجلسة المشتركة، وقد أُبلغوا بعدد من سيكونون هناك. يُرجى إحضارهم أولًا أو إلغاء الاستدعاء.
refused-names-one-kept-apart = هذا يذكر شخصًا أمام من لا يجوز أن يعلم به. يُرجى اختيار كلمات أخرى.
console-keep-apart = الفصل عن…
console-keep-apart-title = فصل { $name }
console-keep-apart-told = لا يعلم بهذا إلا الوسطاء. لا يُخبَر به أحد غيرهم، لا هذان الشخصان ولا من يكون معهما في غرفة.
console-keep-apart-what = لن يجتمع الاثنان في غرفة واحدة أبدًا، لا ضمن مجموعة ولا عن طريق مترجم. ولن يعلم أيٌّ منهما من هذه الخدمة اسم الآخر أو حضوره أو وقته: لا في جدول الأعمال ولا على السبورة ولا في الدردشة ولا في الملخص. يسري هذا طوال الجلسة ولا يمكن التراجع عنه.
console-keep-apart-from = الفصل عن
console-keep-apart-together = في الغرفة نفسها الآن، أو مع المترجم الخاص به
console-keep-apart-first = { $one } و{ $other } في غرفة واحدة. انقل أحدهما إلى مكان آخر أولًا.
console-keep-apart-choose = الفصل بينهما
console-keep-apart-do = الفصل بين { $one } و{ $other }
console-apart-from = مفصول عن { $names }
console-apart-never = { $one } و{ $other } منفصلان دائمًا. لا يجتمعان في غرفة واحدة.
console-apart-never-how = لا يمكن لأحد تجاوز هذا. انقل أحدهما إلى مكان آخر أولًا، ثم أدخل الآخر: لن يعلم أيٌّ منهما أن الآخر كان هنا.
console-sides-apart = في هذه الجلسة لا يجتمع الجانبان في غرفة واحدة.
console-sides-apart-how = أُعدّت على أنها وساطة مكوكية. أنت تتنقل بين الجانبين، جانبًا بعد جانب.
console-barrier-no-contact-short = مفصول عن شخص هناك
console-barrier-sides-apart-short = لا يلتقي الجانبان هنا

admin-room-kind = نوع الغرفة
admin-presets = غرف للبداية
admin-preset-two-sides = جانبان
admin-preset-multi-party = عدة أطراف
admin-preset-shuttle = وساطة تنقّلية فقط
admin-shuttle = لا يلتقي الجانبان أبدًا
admin-shuttle-how = لا يمكن جمع أشخاص من جانبين متقابلين في غرفة واحدة، ولا حتى في الجلسة المشتركة.
admin-apart = لا يلتقيان أبدًا
admin-apart-hint = شخصان بينهما أمر بعدم الاتصال لا يجتمعان في غرفة واحدة، ولا يعلم أيٌّ منهما بالآخر من هذه الخدمة. لا يعلم بذلك إلا الوسطاء. ويسري طوال الجلسة.
admin-apart-add = الفصل بين شخصين
admin-apart-one = هذا الشخص
admin-apart-other = لا يلتقي أبدًا
admin-apart-remove = إزالة هذا
admin-apart-title = العنوان يراه الجميع: يجب ألا يذكر أيًّا منهما.
admin-problem-apart = يُرجى اختيار شخصين مختلفين.
admin-apart-at = أمر عدم الاتصال { $at }

# إعدادات الوسيط المحفوظة

preset-own = إعداداتك المحفوظة
preset-own-how = يأتي الإعداد المحفوظ بالغرف والأدوار والقواعد. ويبقى من سمّيتهم أدناه كما هم.
preset-use = استعمال
preset-used = «{ $name }» مستعمل الآن
preset-used-how = الغرف والقواعد أدناه كما حفظتها. وما زال بإمكانك تغيير كل شيء.
preset-more = المزيد لـ{ $name }
preset-rename = تغيير الاسم…
preset-replace = وضع ما في هذه الصفحة مكانه…
preset-delete = حذف…
preset-rooms =
    { $count ->
        [zero] بلا غرف خاصة
        [one] غرفة خاصة واحدة
        [two] غرفتان خاصتان
        [few] { $count } غرف خاصة
       *[other] { $count } غرفة خاصة
    }
preset-sides =
    { $count ->
        [one] جانب واحد
        [two] جانبان
        [few] { $count } جوانب
       *[other] { $count } جانبًا
    }
preset-regime-closed = القاعدة المغلقة
preset-regime-open = القاعدة المفتوحة
preset-keep = حفظ هذا الإعداد…
preset-keep-title = حفظ هذا الإعداد لجلسات أخرى
preset-keep-do = حفظ
preset-replace-do = استبدال
preset-name = اسم الإعداد
preset-name-hint = لا يقرؤه سواك. لا تذكر فيه شخصًا ولا قضية.
preset-there = لديك إعداد محفوظ باسم «{ $name }». سيُستبدل به هذا.
preset-full = بلغت إعداداتك المحفوظة حدّها الأقصى ({ $most }). استبدل واحدًا أو احذفه أولًا.
preset-room-names = أسماء الغرف
preset-room-names-hint = ستُقرأ في جلسات أخرى. الغرفة التي بلا اسم تُسمّى بجانبها أو بنوعها.
preset-problem-name = يُرجى تسمية الإعداد.
preset-problem-names = في هذا اسم شخص من هنا. الإعداد لجلسات أخرى: يُرجى حذف الاسم منه.
preset-not-kept = الإعداد المحفوظ لا يسمّي أحدًا
preset-not-kept-what = لا يُحفظ العنوان، ولا أسماء الأشخاص والجوانب، ولا من لا يلتقون أبدًا، ولا نص الاتفاق.
preset-kept = حُفظ باسم «{ $name }»
preset-kept-how = تجده في أعلى الصفحة كلما أنشأت جلسة.
preset-rename-title = تغيير اسم «{ $name }»
preset-rename-do = تغيير الاسم
preset-delete-ask = حذف «{ $name }»؟
preset-delete-what = تبقى الجلسات التي أُنشئت به كما هي.
preset-delete-do = حذف الإعداد
preset-failed-already = لديك إعداد محفوظ بهذا الاسم. يُرجى اختيار اسم آخر.
preset-failed-unfit = لا يمكن حفظ هذا الإعداد. يُرجى مراجعة الدقائق والأيام وجانب كل غرفة.
preset-failed-list = لا يمكن قراءة إعداداتك المحفوظة الآن. ويمكنك إنشاء الجلسة من دونها.
admin-agreement-own = غيّرت هذه الكلمات. يُرجى التأكد من أنها توافق القاعدة السارية هنا: { $rule }.
admin-title-hint-apart = يقرؤه كل من لديه رابط. هنا شخصان لا يلتقيان أبدًا: يجب ألا يذكر أيًّا منهما.
admin-title-names-one = هنا شخصان لا يلتقيان أبدًا، والعنوان يذكر أحدهما للآخر. يُرجى اختيار عنوان بلا أسماء.
invite-apart = من الذي يجب ألا يلتقيه هذا الشخص أبدًا؟
invite-apart-hint = اختر أحدًا فقط إن كان هناك أمر بعدم الاتصال. لا يعلم بذلك إلا الوسطاء.
invite-apart-chosen = لن يجتمعوا في غرفة واحدة أبدًا
invite-apart-chosen-how = لا يجمعهم نقل ولا مجموعة، ولا يعلم أيٌّ منهم بالآخر من هذه الخدمة. يسري هذا طوال الجلسة ولا يمكن التراجع عنه.
invite-names-one = عنوان هذه الجلسة، أو الكلمة التي أُجلت بها، يذكر أحد هذين الشخصين للآخر، والجميع يقرؤون ذلك. يمكن للوسيط تغيير تلك الكلمة. وإن كان السبب هو العنوان، فيُرجى إنشاء جلسة أخرى بعنوان بلا أسماء.
admin-failed-too-many = بلغ العدد حدّه الأقصى.
admin-failed-bad-value = هناك ما لا يتوافق هنا. يُرجى مراجعة الأدوار والجوانب والغرف.
admin-failed-session-over = انتهت هذه الجلسة.
room-hears-caucus-open = لا يسمعك إلا من في هذه الغرفة، ومعهم وسيط. ما يُقال هنا يجوز نقله بعبارته نفسها ما لم يضع عليه جانبك علامة السرية.

# Adjournment to another day
adjourned-note = مؤجلة
adjourned-day-and-time = { $date }، { $time }
adjourned-title-day = نلتقي مجددًا: { $when }
adjourned-title-open = نلتقي مجددًا في يوم آخر
adjourned-zone = بحسب منطقتك الزمنية: { $zone }
adjourned-open-note = لم يُحدَّد اليوم بعد. سيظهر هنا حالما يحدده { $name }.
adjourned-lede = توقفت الوساطة في الوقت الحاضر. لا يضيع شيء: ما قيل وكُتب ورُسم واتُّفق عليه محفوظ، ولا يقرؤه إلا من كان يستطيع قراءته.
adjourned-say = أُجّلت الوساطة. { $title }.
adjourned-word-from = كلمة من { $name }
adjourned-then = في ذلك اليوم
adjourned-then-link = تفتح الرابط نفسه
adjourned-then-link-note = يبقى صالحًا حتى ذلك اليوم وبعده. لا تحتاج إلى رابط جديد، ولا توقّع شيئًا من جديد.
adjourned-then-check = تتحقق من الصورة والصوت
adjourned-then-check-note = لا يراك أحد ولا يسمعك أثناء ذلك.
adjourned-then-word-note = ثم تقول من جديد هل أنت وحدك، وأنك لا تسجّل.
adjourned-then-in =
    { $count ->
        [one] { $name } يُدخلك
       *[other] يُدخلك فريق الوساطة
    }
adjourned-then-in-note = وتجد كل شيء كما تركته.
adjourned-sign = اتفاق الوساطة
adjourned-sign-note = لم توقّعه بعد. يمكنك قراءته وتوقيعه الآن أو في ذلك اليوم.
adjourned-sign-do = قراءة الاتفاق
adjourned-read = ما يمكنك قراءته
adjourned-read-note = كما كان من قبل، ولا شيء من كلام غيرك. يبقى مطويًا حتى تفتحه، تحسبًا لمن قد ينظر إلى شاشتك.
adjourned-read-announced = الإعلانات
adjourned-read-chat = المحادثة: { $room }
adjourned-read-notes = ملاحظات على جدول الأعمال
adjourned-back-title = تُستأنف الوساطة
adjourned-back = كل شيء كما تركته. لا توقّع شيئًا من جديد. تحقق من الصورة والصوت ثم اطلب الدخول.
adjourned-console-day = مؤجلة حتى { $when }
adjourned-console-open = مؤجلة حتى إشعار آخر
adjourned-console-lede = لا يُسمَع أحد ولا يُرى ولا يُدخَل، وكل شيء محفوظ. التاريخ وحده لا يفتح شيئًا: تُستأنف الوساطة حين تستأنفها أنت.
adjourned-reconvene = استئناف
adjourned-reconvene-title = هل تُستأنف الوساطة؟
adjourned-reconvene-what = من الآن يمكن للجميع أن يطلبوا الدخول. يتحقق كل شخص من الصورة والصوت وينتظر حتى تُدخله. وأنت تدخل أولًا.
adjourned-reconvene-word = من الآن يمكن للجميع أن يطلبوا الدخول. يتحقق كل شخص من الصورة والصوت، ويقول من جديد هل هو وحده وأنه لا يسجّل، وينتظر حتى تُدخله. وأنت تدخل أولًا.
adjourned-reconvene-early = أُبلغ الجميع: { $when }. ولم يحن ذلك بعد.
adjourned-letters = من كتب إليك
adjourned-letters-none = لا رسالة تنتظر جوابًا.
adjourned-rooms = غرف ذلك اليوم
adjourned-rooms-open = تجهيز غرفة
adjourned-people = من سيحضر
adjourned-unsigned = لم يوقّع بعد
adjourned-declined = لم يُقبل
adjourn-palette = التأجيل إلى يوم آخر…
adjourn-title = التأجيل إلى يوم آخر
adjourn-note = تتوقف الوساطة للجميع في لحظة واحدة، وتُستأنف في يوم آخر.
adjourn-change = تحديد يوم آخر
adjourn-change-do = تحديد يوم آخر…
adjourn-when = متى تُستأنف
adjourn-when-day = في يوم محدد
adjourn-when-open = لم يُعرف اليوم بعد
adjourn-day = اليوم
adjourn-time = الوقت
adjourn-zone = منطقتك الزمنية: { $zone }. يقرؤه كل شخص بحسب منطقته.
adjourn-wrong = يُرجى اختيار يوم ووقت قادمين خلال سنة.
adjourn-word = كلمة إلى الجميع
adjourn-word-audience = يقرأ هذا كل من لديه رابط، ومنهم من لم يحضر بعد.
adjourn-what = ما الذي يحدث
adjourn-what-out = يغادر الجميع غرفهم في لحظة واحدة ويقرؤون اليوم. ولا يعلم أحد أين كان غيره.
adjourn-what-kept = يُحفظ: المحادثات والسبورات والملاحظات وجدول الأعمال والمسودات وما جرت مشاركته والغرف ومن لا يلتقون أبدًا. وتنتهي الاستراحات والأدوار والطلبات.
adjourn-what-meanwhile = خلال ذلك لا يُسمَع أحد ولا يُدخَل. يمكنك تجهيز الغرف وجدول الأعمال، وتدوين الملاحظات، ومراسلة كل شخص.
adjourn-what-links = تبقى الروابط صالحة بعد ذلك اليوم. لا يوقّع أحد من جديد، ويُدخل وسيطٌ الجميعَ من جديد.
adjourn-do = تأجيل
adjourn-do-until = تأجيل حتى { $when }
adjourn-set = تحديد ذلك
adjourn-set-until = تحديد { $when }
adjourn-instead = لم تنتهوا بعد؟ يمكن أن تُستأنف الوساطة في يوم آخر مع حفظ كل شيء.
refused-adjourned = الوساطة مؤجلة. يصبح هذا ممكنًا حين تُستأنف.
admin-adjourned = مؤجلة حتى { $when }
admin-link-outlasts = الروابط الصالحة الآن تبقى صالحة بعد ذلك اليوم. والرابط المنتهي يجب تجديده.
summary-adjourned = مؤجلة
summary-adjourned-word = مؤجلة: { $word }
console-part-adjournments = التأجيلات

# ---- called back into the joint session ----

recall-title = تعود إلى الجلسة المشتركة بعد { $time }
recall-others =
    { $count ->
        [0] ربما لا يكون هناك أحد غيرك بعد.
        [one] سيتمكن شخص آخر واحد على الأكثر من سماعك ورؤيتك هناك.
        [two] سيتمكن شخصان آخران على الأكثر من سماعك ورؤيتك هناك.
        [few] سيتمكن { $count } أشخاص آخرين على الأكثر من سماعك ورؤيتك هناك.
        [many] سيتمكن { $count } شخصًا آخر على الأكثر من سماعك ورؤيتك هناك.
       *[other] سيتمكن { $count } شخص آخر على الأكثر من سماعك ورؤيتك هناك.
    }
recall-off = قبل دخولك ستُسأل مرة أخرى. وحتى ذلك الحين لا يسمعك أحد هناك ولا يراك.
recall-wait = مهلًا، أحتاج إلى لحظة
recall-waits-title = ستبقى هنا
recall-waits = الوسيط يعلم أنك تحتاج إلى لحظة. ولا يُبلَّغ أحد غيره.
recall-come = يمكنني الآن أن آتي
recall-say = بعد { $time } تعود إلى الجلسة المشتركة.
recall-soon-say = تعود إلى الجلسة المشتركة بعد ثوانٍ قليلة.
recall-lifted = ستبقى هنا في الوقت الحالي
recall-lifted-note = لم تعد مدعوًا الآن للعودة إلى الجلسة المشتركة.
console-recall = استدعاء الجميع
console-do-recall = استدعاء الجميع إلى الجلسة المشتركة مع عدّ تنازلي
console-recall-when = متى
console-recall-at-once = فورًا
console-recall-in = بعد { $time }
console-recall-hint = يرى كل منهم الوقت المتبقي وعدد من سيكونون هناك، ويمكنه أن يطلب لحظة. الوسطاء وحدهم يرون من طلب ذلك.
console-everyone-but = لا يشمل ذلك: { $names }. من ينتظر في غرفة الانتظار يبقى فيها إلى أن تُدخله بنفسك إلى مكانه.
console-recall-do =
    { $count ->
        [one] استدعاء شخص واحد بعد { $time }
        [two] استدعاء شخصين بعد { $time }
        [few] استدعاء { $count } أشخاص بعد { $time }
        [many] استدعاء { $count } شخصًا بعد { $time }
       *[other] استدعاء { $count } شخص بعد { $time }
    }
console-recall-label = المدعوون للعودة إلى الجلسة المشتركة
console-recall-title = العودة إلى الجلسة المشتركة بعد { $time }
console-recall-who = المدعوون للعودة: { $names }
console-recall-waits =
    { $count ->
        [one] { $names }: طلب لحظة، ويبقى في مكانه
        [two] { $names }: طلبا لحظة، ويبقيان في مكانهما
       *[other] { $names }: طلبوا لحظة، ويبقون في مكانهم
    }
console-recall-now = إحضارهم الآن
console-recall-longer = دقيقة أخرى
console-recall-call-off = إلغاء الاستدعاء
console-recall-called-off = ألغى { $name } الاستدعاء: لا يعود أحد إلى الجلسة المشتركة.
console-recall-failed = لم يُنقل أحد
console-recall-failed-note = لم تعد الجلسة المشتركة كما كانت عند بدء العدّ التنازلي: لا وسيط فيها الآن، أو سيأتي معهم من لم يُعلَن عنه. وقد أُبلغ المدعوون بأنهم يبقون في أماكنهم.
console-recall-again = النظر فيه من جديد
console-recall-stays =
    { $count ->
        [one] { $names }: احتاج إلى لحظة، وبقي في مكانه
        [two] { $names }: احتاجا إلى لحظة، أو بقي أحدهما مع من احتاج إليها
       *[other] { $names }: احتاجوا إلى لحظة أو بقوا مع من احتاج إليها
    }
console-recall-bring = إحضارهم…
doors-title = الأبواب مغلقة الآن.
doors-known =
    { $count ->
        [one] { $name } على علم بأنك هنا.
       *[other] فريق الوساطة على علم بأنك هنا: { $name }.
    }
doors-then = لا يلزمك فعل شيء. حين تُفتح الأبواب تتابع هذه الصفحة من تلقاء نفسها. ويمكنك أيضًا المحاولة لاحقًا.
doors-try = المحاولة مرة أخرى
refused-locked = ما زالت الأبواب مغلقة. والوسيط يعلم أنك هنا.
console-lock = قفل الجلسة: لا يدخل أحد آخر
console-unlock = فتح الجلسة: يمكن الدخول من جديد
console-locked = الجلسة مقفلة: لا يدخل أحد آخر
console-locked-asked = طلب الدخول: { $names }
console-unlock-do = فتح
