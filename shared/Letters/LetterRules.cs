using System.Buffers;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;
using MimeKit;

namespace BinhHoa2.Shared.Letters;

/// <summary>Validates a letter before an adapter opens a connection or makes a request for it.</summary>
internal static class LetterRules
{
    private const int MaxMessageId = 250;
    private const int MaxSubject = 250;
    private const int MaxKind = 30;
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly SearchValues<char> IdLeft = SearchValues.Create(LettersAndDigits + "!#$%&'*+/=?^_{|}~.-");
    private static readonly SearchValues<char> IdRight = SearchValues.Create(LettersAndDigits + ".-");

    /// <returns>The reason why the letter cannot be sent, in Vietnamese and without the address; null if it can be sent.</returns>
    public static string? Problem(OutgoingLetter letter) =>
        !MailAddress.IsValid(letter.To.Address)
            ? "Địa chỉ thư của người nhận không hợp lệ (thiếu phần sau @, có dấu hoặc ký tự lạ). Xin sửa trong danh sách nhân sự."
        : !IsMessageId(letter.MessageId) || (letter.InReplyTo is { } parent && !IsMessageId(parent)) ? "Mã thư (Message-ID) không hợp lệ."
        : !IdRules.IsValid(letter.Kind, MaxKind) ? "Loại thư không hợp lệ."
        : letter.Letter.Subject.Length is 0 or > MaxSubject || CleanText.Line(letter.Letter.Subject) != letter.Letter.Subject
            ? "Tiêu đề thư trống, quá dài hoặc có ký tự không hiển thị được."
        : letter.Letter.Attachments.FirstOrDefault(a => !IsAttachment(a)) is { } ? "Tệp đính kèm có tên hoặc kiểu không hợp lệ."
        : null;

    private static bool IsMessageId(string id) =>
        id.Length <= MaxMessageId
        && id.IndexOf('@') is var at && at > 0 && at < id.Length - 1
        && !id.AsSpan(0, at).ContainsAnyExcept(IdLeft)
        && !id.AsSpan(at + 1).ContainsAnyExcept(IdRight);

    private static bool IsAttachment(LetterAttachment attachment) =>
        CleanText.Line(attachment.FileName) == attachment.FileName
        && attachment.FileName.Length is > 0 and <= 200
        && attachment.FileName.AsSpan().IndexOfAny('/', '\\', '"') < 0
        && !attachment.ContentType.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && ContentType.TryParse(attachment.ContentType, out _);
}
