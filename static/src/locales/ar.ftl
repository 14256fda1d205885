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
