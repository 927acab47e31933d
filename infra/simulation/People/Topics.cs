using System.Collections.Immutable;

namespace BinhHoa2.Simulation.People;

/// <summary>
/// Notes of a primary school's staff about the work of a plan, by topic. A new kind of work in a plan needs a new topic here.
/// </summary>
public static class Topics
{
    /// <summary>Used when no topic matches.</summary>
    public static readonly Topic General = new(
        [],
        [
            "Đã thực hiện xong theo kế hoạch ngày {ngày}.",
            "Đã hoàn thành, có lưu hồ sơ.",
            "Đã thực hiện đầy đủ các nội dung được phân công.",
            "Công việc đã xong ngày {ngày}, kết quả tốt.",
        ],
        ["Đang thực hiện, đã xong khoảng {50-80}% công việc.", "Đang làm, dự kiến xong trong tuần sau."],
        [
            "Trùng lịch tập huấn của Phòng nên chưa sắp xếp được thời gian, xin được lùi vài ngày.",
            "Thiếu người phối hợp, đề nghị Ban Chỉ đạo phân công thêm một thành viên.",
        ]);

    public static readonly ImmutableArray<Topic> All =
    [
        new(
            ["cha mẹ học sinh"],
            [
                "Đã họp cha mẹ học sinh {lớp} ngày {ngày}, có {26-38} phụ huynh dự, có biên bản.",
                "Hội nghị cha mẹ học sinh {lớp} đã tổ chức xong, đã bầu Ban đại diện {3-3} người.",
                "Đã họp phụ huynh {lớp}: thông qua kế hoạch năm học, phổ biến nội dung cuộc vận động, phụ huynh thống nhất cao.",
                "Đã tổ chức hội nghị ngày {ngày}; {2-5} phụ huynh vắng đã được gọi điện trao đổi riêng.",
            ],
            [
                "Đã gửi thư mời phụ huynh {lớp}, sẽ họp vào cuối tuần.",
                "Đang chuẩn bị nội dung, đã thống nhất ngày họp với Ban đại diện cha mẹ học sinh.",
            ],
            [
                "Nhiều phụ huynh làm ca ở khu công nghiệp nên chưa thống nhất được giờ họp, xin phép họp vào tối thứ Bảy.",
                "Mới liên hệ được hơn nửa số phụ huynh {lớp}, đề nghị nhà trường hỗ trợ số điện thoại cập nhật.",
            ]),
        new(
            ["cán bộ, công chức", "hội nghị cán bộ"],
            [
                "Hội nghị đã tổ chức ngày {ngày}, {92-99}% cán bộ, giáo viên, nhân viên tham dự, nghị quyết được thông qua.",
                "Đã tổ chức hội nghị đúng quy trình, có biên bản và nghị quyết lưu hồ sơ.",
                "Hội nghị thành công, đã ký giao ước thi đua giữa các tổ.",
            ],
            [
                "Các tổ đã họp xong, đang tổng hợp ý kiến đóng góp vào dự thảo.",
                "Dự thảo báo cáo đã xong, đang chờ thống nhất với Công đoàn về ngày tổ chức.",
            ],
            ["Chưa thống nhất được ngày tổ chức với Công đoàn cơ sở, đề nghị Ban Chỉ đạo cho ý kiến."]),
        new(
            ["thao giảng", "chuyên đề", "dạy giỏi"],
            [
                "Tổ đã thao giảng {2-5} tiết, xếp loại tốt {1-2} tiết, còn lại xếp loại khá.",
                "Đã tổ chức thao giảng chuyên đề ngày {ngày}, cả tổ dự và góp ý, có biên bản rút kinh nghiệm.",
                "Thao giảng đúng lịch, có phiếu đánh giá từng tiết. Tiết Toán được tổ chọn làm tiết dạy minh họa.",
                "Đã xong {3-6} tiết thao giảng; góp ý chính là phân bố thời gian và cho học sinh thực hành nhiều hơn.",
                "Chuyên đề Tiếng Việt đã thực hiện ngày {ngày}, {12-28} giáo viên tham dự.",
            ],
            [
                "Đã thao giảng được {1-3} tiết, các tiết còn lại xếp vào tuần sau.",
                "Đã phân công người dạy, đang góp ý giáo án trước khi lên lớp.",
            ],
            [
                "Hai giáo viên trong tổ đang nghỉ ốm nên chưa đủ tiết thao giảng, xin lùi sang tuần sau.",
                "Máy chiếu phòng chuyên đề hỏng, đề nghị nhà trường cho mượn máy khác để kịp ngày thao giảng.",
            ]),
        new(
            ["dự giờ", "thăm lớp"],
            [
                "Đã dự {2-6} tiết, có phiếu dự giờ và nhận xét từng tiết.",
                "Dự giờ ngày {ngày}, đã trao đổi rút kinh nghiệm ngay sau tiết dạy.",
                "Đã dự giờ, thăm lớp đủ số tiết quy định; nề nếp lớp tốt, học sinh tích cực.",
                "Đã thăm {3-8} lớp, dự {2-4} tiết. Giáo viên chuẩn bị bài kỹ, cần quan tâm thêm các em tiếp thu chậm.",
            ],
            ["Đã dự được {1-2} tiết, còn {1-3} tiết theo lịch tuần tới.", "Đang dự giờ theo lịch của tổ, chưa đủ số tiết."],
            [
                "Lịch dạy trùng với lịch dự giờ của tổ, đề nghị chuyên môn điều chỉnh thời khóa biểu.",
                "Giáo viên được dự giờ xin đổi lịch vì lý do sức khỏe, xin dự bù trong tuần sau.",
            ]),
        new(
            ["khảo sát"],
            [
                "Đã khảo sát Toán và Tiếng Việt {lớp}: {60-80}% hoàn thành tốt và hoàn thành, {2-5} em cần phụ đạo.",
                "Khảo sát đầu năm đã xong ngày {ngày}, đã nộp bảng thống kê cho chuyên môn.",
                "Đã chấm xong bài khảo sát, lập danh sách {2-6} em chưa đạt để có kế hoạch giúp đỡ.",
                "Kết quả khảo sát đã báo phụ huynh {lớp}; nhìn chung đọc tốt, tính toán còn chậm.",
            ],
            ["Đã khảo sát xong môn Tiếng Việt, môn Toán làm vào tuần sau.", "Đang chấm bài, còn khoảng {5-12} bài."],
            [
                "{2-4} em chưa đến lớp nên chưa khảo sát được, xin khảo sát bù khi các em đi học lại.",
                "Đề khảo sát phô tô chưa đủ số lượng, đề nghị văn phòng hỗ trợ in thêm.",
            ]),
        new(
            ["đánh giá học sinh"],
            [
                "Đã kiểm tra sổ theo dõi và bài làm của học sinh {lớp}, nhận xét đúng hướng dẫn.",
                "Đánh giá đúng quy định; đã chỉnh lại {1-4} nhận xét còn chung chung.",
                "Đã kiểm tra việc đánh giá ở {3-6} lớp, đa số đúng thực chất, có biên bản kèm theo.",
                "Đã đối chiếu điểm kiểm tra với nhận xét thường xuyên, không có trường hợp chênh lệch lớn.",
                "Đã xong ngày {ngày}. Nhận xét cụ thể, động viên học sinh, không so sánh các em với nhau.",
            ],
            [
                "Đã xem được {2-4} lớp, đang tiếp tục các lớp còn lại trong khối.",
                "Đang rà soát học bạ và sổ theo dõi, dự kiến xong trong tuần.",
            ],
            [
                "Phần mềm quản lý điểm báo lỗi khi nhập nhận xét, đề nghị bộ phận công nghệ thông tin hỗ trợ.",
                "Một số giáo viên còn lúng túng khi nhận xét năng lực, phẩm chất, đề nghị chuyên môn tập huấn thêm.",
            ]),
        new(
            ["hồ sơ"],
            [
                "Đã kiểm tra {8-15} bộ hồ sơ: {6-8} bộ xếp loại tốt, còn lại khá.",
                "Hồ sơ đầy đủ, cập nhật đúng tiến độ; đã nhắc bổ sung sổ chủ nhiệm.",
                "Đã kiểm tra hồ sơ và xác suất {10-20} bài kiểm tra của học sinh, chấm đúng biểu điểm.",
                "Kiểm tra xong ngày {ngày}, có biên bản từng tổ.",
            ],
            ["Đã kiểm tra xong hai tổ, các tổ còn lại làm trong tuần.", "Đang tổng hợp biên bản kiểm tra của các tổ."],
            ["{1-3} giáo viên chưa nộp hồ sơ vì đang đi tập huấn, xin kiểm tra bổ sung sau."]),
        new(
            ["cuối học kỳ", "cuối năm", "thực lực"],
            [
                "Đã kiểm tra nghiêm túc, đúng lịch, không có trường hợp vi phạm quy chế.",
                "Kiểm tra xong ngày {ngày}; {lớp} có {93-100}% học sinh đạt yêu cầu.",
                "Đã coi và chấm chéo theo phân công, bài làm đã bàn giao cho chuyên môn lưu.",
                "{lớp} kiểm tra xong, {1-3} em cần rèn thêm phần Toán có lời văn.",
                "Đã chấm xong, thống kê nộp chuyên môn; kết quả phản ánh đúng sức học của các em.",
            ],
            ["Đã kiểm tra xong môn Toán, đang chấm bài Tiếng Việt.", "Đang chấm bài, sẽ nộp bảng thống kê trong vài ngày tới."],
            [
                "{1-3} em nghỉ bệnh ngày kiểm tra, đề nghị cho các em kiểm tra bù.",
                "Mức 4 của ma trận đề còn vướng, đề nghị tổ chuyên môn góp ý thêm.",
            ]),
        new(
            ["ôn tập"],
            [
                "Đã ôn tập theo đề cương, {lớp} có {2-5} em được kèm riêng cuối buổi.",
                "Ôn tập xong ngày {ngày}, học sinh nắm được kiến thức cơ bản.",
                "Đã soạn {4-8} phiếu ôn tập phát cho học sinh, phụ huynh phối hợp tốt.",
                "Đã ôn tập hai môn Toán, Tiếng Việt; các em tiếp thu chậm có tiến bộ rõ.",
            ],
            ["Đang ôn tập theo đề cương, đã được khoảng {50-80}% nội dung.", "Đang kèm thêm {2-5} em vào cuối các buổi chiều."],
            ["{2-4} em nghỉ học nhiều ngày nên chưa theo kịp, cần phụ huynh phối hợp đưa các em đến lớp."]),
        new(
            ["phụ đạo", "học sinh yếu", "năng khiếu"],
            [
                "{lớp} có {3-6} em được phụ đạo vào chiều thứ Ba và thứ Năm, {1-3} em đã tiến bộ rõ.",
                "Đã lập danh sách {2-6} em cần phụ đạo, kế hoạch được tổ duyệt ngày {ngày}.",
                "Đã phụ đạo {4-8} buổi, có sổ theo dõi từng em; các em đọc trôi chảy hơn.",
                "Đã phân công đôi bạn cùng tiến, giáo viên kèm thêm {2-4} em phần cộng trừ có nhớ.",
                "Đã trao đổi với phụ huynh từng em về việc học ở nhà, có ký xác nhận trong sổ liên lạc.",
                "Đã bồi dưỡng {2-5} em có năng khiếu song song với phụ đạo {2-5} em tiếp thu chậm.",
            ],
            [
                "Đang phụ đạo, đã được {2-4} buổi, dự kiến tuần sau đánh giá lại từng em.",
                "Đang lập danh sách, chờ đối chiếu với kết quả khảo sát.",
            ],
            [
                "{1-3} em không có người đưa đón buổi phụ đạo, đề nghị nhà trường cho học ngay sau giờ chính khóa.",
                "Gia đình {1-2} em chưa hợp tác, đã đến nhà nhưng không gặp, xin Ban Chỉ đạo hỗ trợ.",
                "Thiếu phòng trống buổi chiều để phụ đạo, đề nghị sắp xếp giúp phòng học.",
            ]),
        new(
            ["thời khóa biểu"],
            [
                "Đã thực hiện thời khóa biểu linh hoạt buổi chiều, tăng {1-2} tiết ôn Toán và Tiếng Việt mỗi tuần.",
                "Thời khóa biểu buổi chiều {lớp} đã điều chỉnh và báo phụ huynh.",
                "Đã thực hiện đủ {4-4} tuần, học sinh hứng thú hơn với các tiết đọc thư viện và kỹ năng sống.",
            ],
            ["Đang thực hiện tuần thứ {2-3}, sẽ đánh giá vào cuối tháng."],
            ["Giáo viên bộ môn trùng giờ buổi chiều, đề nghị chuyên môn xếp lại lịch Tiếng Anh và Tin học."]),
        new(
            ["chương trình", "nề nếp"],
            [
                "Dạy đúng chương trình, không cắt xén; nề nếp {lớp} ổn định.",
                "Đã hoàn thành chương trình đến tuần {14-16}, sổ báo giảng đầy đủ.",
                "Thực hiện đúng phân phối chương trình, đã dạy bù {1-2} tiết nghỉ.",
                "Nề nếp ra vào lớp, xếp hàng, giữ vệ sinh của {lớp} tốt; chuyên cần {97-99}%.",
            ],
            ["Đang dạy đúng tiến độ, còn {1-2} tiết dạy bù xếp vào tuần sau."],
            [
                "{2-5} em hay đi học trễ, đã nhắc phụ huynh nhưng chưa chuyển biến, xin Ban Chỉ đạo phối hợp.",
                "Chậm chương trình {2-3} tiết do nghỉ tập huấn, xin xếp lịch dạy bù buổi chiều.",
            ]),
        new(
            ["sơ kết", "tổng kết"],
            [
                "Đã tổng hợp số liệu các tổ, dự thảo báo cáo đã trình Trưởng ban ngày {ngày}.",
                "Đã họp Ban Chỉ đạo thông qua kết quả thực hiện cuộc vận động, có biên bản.",
                "Báo cáo đã hoàn chỉnh, nêu rõ mặt làm được và {2-3} việc cần khắc phục.",
            ],
            ["Đang tổng hợp, còn chờ số liệu của {1-2} tổ.", "Dự thảo đã xong phần kết quả, đang viết phần phương hướng."],
            ["Số liệu của {1-2} tổ chưa khớp với biên bản kiểm tra, đề nghị các tổ rà soát lại."]),
        new(
            ["kế hoạch"],
            [
                "Kế hoạch đã ban hành và triển khai đến toàn thể cán bộ, giáo viên, nhân viên ngày {ngày}.",
                "Đã triển khai trong phiên họp hội đồng, các tổ đã xây dựng kế hoạch của tổ.",
                "Đã phân công cụ thể từng thành viên, niêm yết kế hoạch ở phòng hội đồng.",
                "Đã tổ chức thực hiện theo kế hoạch, {3-5} tổ đều đã ký cam kết thực hiện cuộc vận động.",
            ],
            ["Đã có dự thảo, đang lấy ý kiến các tổ.", "Đã triển khai ở {2-3} tổ, các tổ còn lại trong tuần sau."],
            ["Công văn hướng dẫn của cấp trên đến chậm, xin lùi việc triển khai vài ngày để cập nhật."]),
    ];
}
