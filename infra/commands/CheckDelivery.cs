using BinhHoa2.Embedded.Commands;
using BinhHoa2.Shared.Mail.Delivery;
using DnsClient;

namespace BinhHoa2.Commands;

/// <summary>
/// <c>check-delivery ten-mien [bộ chọn DKIM]</c>: whether mail servers will believe the school's letters, and what to publish.
/// </summary>
public sealed class CheckDelivery : IEmbeddedCommand
{
    private const string Usage =
        "Cách dùng: check-delivery tên-miền [bộ-chọn-DKIM]\nVí dụ: check-delivery truong.edu.vn   (gửi bằng SendGrid)\n       "
            + "check-delivery truong.edu.vn mail   (máy chủ thư của trường, khóa DKIM tên mail)";

    /// <remarks>The app that is started for the command has its own data folder and storage and sends its letters to files.</remarks>
    /// <exception cref="CommandEndException">The arguments are wrong.</exception>
    public IReadOnlyDictionary<string, string?> Configure(IReadOnlyList<string> arguments)
    {
        if (arguments.Count is not (1 or 2) || !arguments.All(IsName) || !arguments[0].Contains('.', StringComparison.Ordinal))
        {
            throw new CommandEndException(Usage, 1);
        }

        return TrialSettings.Create();
    }

    /// <exception cref="CommandEndException">No resolver answers.</exception>
    public async Task<int> RunAsync(EmbeddedCommandContext context, CancellationToken cancellation)
    {
        try
        {
            var findings = await new DeliveryCheck(new LookupClient())
                .CheckAsync(context.Arguments[0], context.Arguments.ElementAtOrDefault(1), cancellation);
            await Console.Out.WriteLineAsync(string.Join('\n', findings));
            return findings.All(f => f.Fine) ? 0 : 2;
        }
        catch (DnsResponseException exception)
        {
            throw new CommandEndException(
                $"Không hỏi được máy chủ tên miền ({exception.Code}). Xin kiểm tra kết nối mạng rồi chạy lại.", 1);
        }
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 253 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
