namespace BinhHoa2.Shared.Letters;

/// <summary>The kinds of letters. The names are part of row keys and rows.</summary>
public enum LetterKind
{
    /// <summary>Thư nhắc: the only letter that a person gets in a wave.</summary>
    Digest,

    /// <summary>Báo khó khăn, to the Board; in ledgers of earlier versions, before <see cref="BoardNews"/>.</summary>
    Difficulty,

    /// <summary>Báo xin gia hạn, hoặc Trưởng ban tự dời hạn, to the Board; as <see cref="Difficulty"/>.</summary>
    Extension,

    /// <summary>Xin ý kiến chỉ đạo, to the person who has to answer.</summary>
    RequestStep,

    /// <summary>Ý kiến chỉ đạo, to the person who asked.</summary>
    Directive,

    /// <summary>Tổng hợp tháng, to the Board.</summary>
    Summary,

    /// <summary>Báo cáo sơ kết, tổng kết, to the principal.</summary>
    Report,

    /// <summary>Việc mới xin ý kiến hoặc xin gia hạn, to the Board: one letter a working day.</summary>
    BoardNews,

    /// <summary>Liên kết mới, to a person who asked for one with an old link, or whose links were ended.</summary>
    FreshLink,

    /// <summary>Thư đăng nhập bàn làm việc, to the person of the Board who asked for it.</summary>
    SignIn,

    /// <summary>Báo trước việc xoá dữ liệu của một năm học, to the secretary.</summary>
    Retention,
}
