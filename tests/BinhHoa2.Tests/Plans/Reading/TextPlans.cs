namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>Plans as plain text.</summary>
internal static class TextPlans
{
    public const string Sections =
        """
        PHÒNG GD&ĐT HUYỆN CẦN GIUỘC        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TRƯỜNG TIỂU HỌC LONG HẬU               Độc lập - Tự do - Hạnh phúc
        Số: 45/KH-THLH
        KẾ HOẠCH CÔNG TÁC NĂM HỌC 2025 - 2026
        I. ĐẶC ĐIỂM TÌNH HÌNH
        1. Thuận lợi
        - Tổng số lớp: 20 lớp, 700 học sinh.
        II. NHIỆM VỤ TRỌNG TÂM
        - Thực hiện tốt chương trình.
        III. KẾ HOẠCH TỪNG THÁNG
        Tháng 8:
        * Chủ điểm: Chào mừng năm học mới
        1. Công tác chuyên môn
        - Tựu trường ngày 25/8.
        - Phân công chuyên môn, xếp thời khóa biểu (Đ/c Lan phụ trách).
        2. Công tác khác
        + Tuyển sinh lớp 1 từ 01/8 đến 10/8.
        + Vệ sinh trường lớp, trang trí lớp học
        do GVCN thực hiện.
        THÁNG 9 NĂM 2025
        Tuần 1 (từ 01/9 đến 05/9):
        - Khai giảng năm học mới. Phụ trách: BGH.
        Tuần 3:
        - Họp phụ huynh đầu năm.
        - Đại hội Liên đội
          Thời gian: ngày 27/9
          Người phụ trách: TPT Đội
        - Tháng an toàn giao thông: Tổ chức tuyên truyền Luật Giao thông đường bộ.
        - Thực hiện theo Công văn số 302/PGDĐT ngày 07/9/2025 về dạy học.
        - Kỷ niệm 80 năm Quốc khánh 2/9/1945 - 2/9/2025.
        - Kiểm tra lớp 1/2, 3/4 về nền nếp.
        Tháng 10 (tiếp theo)
        - Nộp báo cáo trước ngày 25/10.
        - Thi viết chữ đẹp chào mừng 20/10; tổ chức vào ngày 18/10.
        - Phấn đấu 100% học sinh hoàn thành chương trình.
        - 22/12/1944: Ngày thành lập Quân đội nhân dân Việt Nam.
        - Tổng kết cuối tháng.
        THÁNG 11 + 12
        - Thao giảng chào mừng ngày Nhà giáo Việt Nam 20/11.
        - Kiểm tra học kỳ I từ ngày 28/12 đến 05/01.
        Tháng 1
        - Sơ kết học kỳ I: ngày 15-16/01/2026.
        Tháng 2: nghỉ Tết Nguyên đán.
        Tháng 3: Tiến bước lên Đoàn
        - Tổ chức Ngày hội thiếu nhi
        Tháng 4
        Tháng 5: Tổ chức tổng kết năm học; xét hoàn thành chương trình lớp học.
        IV. TỔ CHỨC THỰC HIỆN
        - BGH chỉ đạo.
        Trên đây là kế hoạch của trường Tiểu học Long Hậu năm học 2025-2026./.
        Nơi nhận:
        - PGD;
        HIỆU TRƯỞNG
        """;

    public const string OneMonth =
        """
        UBND XÃ TÂN AN
        TRƯỜNG TIỂU HỌC
        TÂN AN 1
        KẾ HOẠCH CÔNG TÁC THÁNG 10 NĂM 2025
        Căn cứ Kế hoạch số 12/KH-TH ngày 05/9/2025 của trường;
        Trường xây dựng kế hoạch tháng 10 như sau:
        A. ĐÁNH GIÁ CÔNG TÁC THÁNG 9
        - Đã tổ chức khai giảng.
        - Duy trì sĩ số 100%.
        B. KẾ HOẠCH THÁNG 10
        I. Trọng tâm
        1. Tổ chức Hội nghị viên chức (ngày 10/10 - BGH, Công đoàn).
        2. Thi Giáo viên dạy giỏi cấp trường: từ 13/10-24/10.
        3. Kiểm tra nội bộ: GV Lan, GV Hoa.
        II. Công tác Đội
        - Đại hội Liên đội - TPT Đội
        - Nuôi heo đất.
        C. TỔ CHỨC THỰC HIỆN
        - Các bộ phận thực hiện.
        """;

    public const string WeekSheet =
        """
        TRƯỜNG TIỂU HỌC AN BÌNH
        LỊCH CÔNG TÁC TUẦN 12 (Từ ngày 30/10/2023 đến 04/11/2023)
        | THỨ | SÁNG | CHIỀU |
        |---|---|---|
        | Hai 30/10 | Chào cờ; dự giờ lớp 2A | Họp tổ chuyên môn |
        | Ba 31/10 | Kiểm tra hồ sơ | |
        | Tư | Tập huấn SGK | Nộp báo cáo |
        | Sáu 03/11 | | Sinh hoạt chi bộ |
        """;

    public const string Inspection =
        """
        TRƯỜNG TH LÊ LỢI
        KẾ HOẠCH KIỂM TRA NỘI BỘ NĂM HỌC 2024-2025
        | Thời gian | Đối tượng | Nội dung | Phương pháp | Phân công |
        | Tháng 9/2024 | Tổ 1 | Kiểm tra hồ sơ chuyên môn | Xem hồ sơ | BGH |
        | Tháng 10 | Cô Bình | Kiểm tra toàn diện giáo viên | Dự giờ | P.HT, TTCM |
        | | Thư viện | Kiểm tra hoạt động thư viện | | BGH |
        | Tuần 2 tháng 11 | Y tế | Kiểm tra y tế học đường | | HT |
        """;

    public const string InlineMonths =
        """
        Trường Tiểu học số 2 Đông Hà
        Kế hoạch hoạt động Liên đội năm học 2023/2024
        - Tháng 9: Tổ chức khai giảng; Đại hội Chi đội (ngày 20/9).
        - Tháng 10, 11 năm 2023: Chăm ngoan học giỏi
        + Thi văn nghệ chào mừng 20/11, hạn cuối đăng ký 15/11.
        + Đọc sách thư viện.
        - Tháng 12: - Viếng nghĩa trang liệt sĩ ngày 22/12; - Thi đua chào mừng 22/12.
        - Tháng 1:
        Người thực hiện chung: Tổng phụ trách.
        """;

    public const string WrappedLines =
        """
        TRƯỜNG TIỂU HỌC PHƯỚC HẢI
        KẾ HOẠCH CÔNG ĐOÀN NĂM HỌC 2024 – 2025

        I. THÁNG 9

        1. Vận động đoàn viên công đoàn tham gia ngày hội toàn dân đưa trẻ
           đến trường, xong trước ngày 05/9/2024
        2. Phối hợp với chuyên môn tổ chức lễ khai giảng và đón học sinh
           Lớp 1 vào trường

        II. THÁNG 10

        1. Tổ chức hội nghị viên chức, người lao động theo hướng dẫn của
           Công đoàn cấp trên: ngày 12 tháng 10 năm 2024
           - Chủ trì: Chủ tịch công đoàn
        2. Toạ đàm ngày Phụ nữ Việt Nam 20/10

        III. TỔ CHỨC THỰC HIỆN
        Ban Chấp hành triển khai kế hoạch.
        """;
}
