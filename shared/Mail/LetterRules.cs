using System.Text.RegularExpressions;
using BinhHoa2.Shared.Mail.Wording;
using BinhHoa2.Shared.People;
using MimeKit;

namespace BinhHoa2.Shared.Mail;

/// <summary>What every adapter refuses before anything leaves the house, so that one bad letter never costs a connection or a request.</summary>
internal static partial class LetterRules
{
    private const int MaxMessageId = 250;
    private const int MaxSubject = 250;

    /// <returns>Why the letter cannot be sent, in Vietnamese for the secretary and without the address; null if it can.</returns>
    public static string? Problem(OutgoingLetter letter) =>
        !MailAddress.IsValid(letter.To.Address) ? "Địa chỉ thư của người nhận không hợp lệ (thiếu phần sau @, có dấu hoặc ký tự lạ). Xin sửa trong danh sách nhân sự."
        : !IsMessageId(letter.MessageId) || (letter.InReplyTo is { } parent && !IsMessageId(parent)) ? "Mã thư (Message-ID) không hợp lệ."
        : !KindShape().IsMatch(letter.Kind) ? "Loại thư không hợp lệ."
        : letter.Letter.Subject.Length is 0 or > MaxSubject || SafeText.Line(letter.Letter.Subject) != letter.Letter.Subject ? "Tiêu đề thư trống, quá dài hoặc có ký tự không hiển thị được."
        : letter.Letter.Attachments.FirstOrDefault(a => !IsAttachment(a)) is { } ? "Tệp đính kèm có tên hoặc kiểu không hợp lệ."
        : null;

    private static bool IsMessageId(string id) => id.Length <= MaxMessageId && MessageIdShape().IsMatch(id);

    private static bool IsAttachment(LetterAttachment attachment) =>
        SafeText.Line(attachment.FileName) == attachment.FileName
        && attachment.FileName.Length is > 0 and <= 200
        && attachment.FileName.AsSpan().IndexOfAny('/', '\\', '"') < 0
        && ContentType.TryParse(attachment.ContentType, out _)
        && attachment.ContentType.All(c => c is >= ' ' and < (char)0x7F);

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_{|}~.-]+@[A-Za-z0-9.-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex MessageIdShape();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex KindShape();
}
