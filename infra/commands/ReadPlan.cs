using System.Text;
using BinhHoa2.Embedded.Commands;
using BinhHoa2.Shared.Plans.Reading;

namespace BinhHoa2.Commands;

/// <summary>
/// <c>read-plan tệp</c>: prints as JSON what is read from a school's plan (docx, xlsx, pdf with text, plain text).
/// </summary>
/// <remarks>It needs no app: it ends before the host starts, so that many files can be read one after the other.</remarks>
public sealed class ReadPlan : IEmbeddedCommand
{
    private const string Usage =
        "Cách dùng: read-plan tệp-kế-hoạch\nĐọc được: Word (.docx), Excel (.xlsx), PDF có chữ, văn bản thuần (.txt).";

    /// <exception cref="CommandEndException">Always: with what was read and code 0, or with the reason why it cannot be read.</exception>
    public IReadOnlyDictionary<string, string?> Configure(IReadOnlyList<string> arguments)
    {
        if (arguments is not [var path])
        {
            throw new CommandEndException(Usage, 1);
        }

        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        throw new CommandEndException(PlanReadingJson.Write(Read(path, new ReadingLimits())), 0);
    }

    public Task<int> RunAsync(EmbeddedCommandContext context, CancellationToken cancellation) => Task.FromResult(0);

    private static PlanReading Read(string path, ReadingLimits limits)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length > limits.FileBytes
                ? throw new CommandEndException("Tệp quá lớn so với một bản kế hoạch nên không đọc được.", 1)
                : PlanDocumentReader.Read(File.ReadAllBytes(path), limits);
        }
        catch (PlanUnreadableException exception)
        {
            throw new CommandEndException(exception.Message, 1);
        }
        catch (Exception exception) when (exception is IOException
            or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandEndException($"Không mở được tệp “{path}”. Xin kiểm tra tên tệp và thư mục rồi chạy lại.", 1);
        }
    }
}
