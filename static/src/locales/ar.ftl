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
quality-weak = الاتصال ضعيف
quality-lost = انقطع الاتصال
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
admin-people-of = الأشخاص والروابط في { $title }
admin-enter = الدخول إلى الجلسة
admin-enter-short = دخول
admin-enter-of = الدخول إلى { $title }
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
admin-sides-how = الجانب هو طرف مع فريقه. وما يقوله جانب على انفراد يبقى بينه وبينك.
admin-side-named = { $side }، { $name }
admin-side-name = اسم { $side }
admin-side-name-example = مثل: المستأجر
admin-side-add = إضافة جانب
admin-side-remove = إزالة { $side }
admin-approver = من يجيب عن { $side } حين تطلب مشاركة شيء
admin-approver-first = الطرف الأول
admin-rooms = الغرف الخاصة
admin-rooms-how = تكون جاهزة عند بدء الجلسة. ويمكنك فتح غيرها في أي وقت. والجلسة المشتركة موجودة دائمًا.
admin-room-title = جلسة خاصة، { $side }
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
admin-regime-closed = لا ينتقل شيء دون موافقة صاحبه
admin-regime-closed-how = ما يقال أو يكتب في غرفة خاصة يبقى فيها. يمكنك أن تطلب مشاركة جملة واحدة؛ ولا تنتقل إلا بعد أن يوافق جانبها على هذه الكلمات نفسها.
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
admin-renew-of = رابط جديد لـ { $name }
admin-renew-ask = إنشاء رابط جديد لـ { $name }؟
admin-renew-what = يتوقف الرابط القديم. ومن كان في الجلسة يبقى فيها.
admin-renew-do = إنشاء رابط جديد
admin-revoke = منع الدخول
admin-revoke-of = منع { $name } من الدخول
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
