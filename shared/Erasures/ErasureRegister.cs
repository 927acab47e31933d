using System.Collections.Immutable;
using System.Text.Json;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Erasures;

/// <summary>
/// The register of erasures as a file that travels apart from an archive, ids and days alone, so that a restored archive is brought to
/// where the school's own records are.
/// </summary>
public sealed class ErasureRegister(ErasureRecords records, ErasureWork work)
{
    /// <summary>Names the form of the file.</summary>
    public const string Format = "binh-hoa-2 erasures 1";

    /// <summary>The file: every erasure that was confirmed.</summary>
    public async Task<byte[]> WriteAsync(SchoolId school, CancellationToken cancellation)
    {
        var all = await records.ReadAsync(school, cancellation);
        return JsonSerializer.SerializeToUtf8Bytes(
            new RegisterFile(
                Format,
                school,
                [
                    .. from erasure in all
                       where erasure.Begun is not null
                       orderby erasure.Begun, erasure.Key.ToString()
                       select new RegisterEntry(
                           erasure.Key.ToString(), erasure.Asker, erasure.Received, erasure.AnswerBy, erasure.Begun!.Value, erasure.Done),
                ]),
            SchoolJson.Indented);
    }

    /// <summary>Reads such a file.</summary>
    /// <exception cref="InvalidDataException">It is no register, or that of another school.</exception>
    public static ImmutableArray<RegisterEntry> Read(SchoolId school, ReadOnlySpan<byte> file)
    {
        try
        {
            if (JsonSerializer.Deserialize<RegisterFile>(file, SchoolJson.Options) is { Format: Format, Erasures.IsDefault: false } read
                && read.School == school)
            {
                foreach (var (entry, at) in read.Erasures.Select((e, i) => (e, i + 1)))
                {
                    if (ErasureKey.TryParse(school, entry.Key) is null)
                    {
                        throw new InvalidDataException($"Sổ xoá dữ liệu, mục {at}: không đọc được “{entry.Key}”.");
                    }
                }

                return read.Erasures;
            }
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("Tệp không phải sổ xoá dữ liệu.", exception);
        }

        throw new InvalidDataException("Tệp không phải sổ xoá dữ liệu của trường này.");
    }

    /// <summary>Applies what a register has to the records, each erasure whole, before anyone sees them. Can be repeated.</summary>
    /// <param name="by">Who is said to have entered and confirmed it here.</param>
    /// <param name="now">School time, UTC.</param>
    public async Task ApplyAsync(
        SchoolId school, IEnumerable<RegisterEntry> entries, StaffId by, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var entry in entries)
        {
            var key = ErasureKey.TryParse(school, entry.Key) ?? throw new InvalidDataException($"{entry.Key} names no erasure.");
            await records.EnterAsync(
                new ErasureRequest(key, entry.Asker, entry.Received, entry.AnswerBy, by, now) { ConfirmedBy = by, Begun = entry.Begun },
                cancellation);
            var items = await EraseAsync(key, entry.Begun, cancellation);
            var (found, isNamed) = await work.FinishAsync(key, entry.Begun, cancellation);
            await records.ChangeAsync(
                key,
                stored => stored with
                {
                    Begun = stored.Begun ?? entry.Begun,
                    ConfirmedBy = stored.ConfirmedBy ?? by,
                    Done = stored.Done ?? entry.Done ?? VietnamTime.DateOf(now),
                    Found = found,
                    IsNamedInSetup = stored.IsNamedInSetup || isNamed,
                    Items = stored.Items + items.Items,
                    Reports = [.. stored.Reports.Union(items.Reports)],
                },
                cancellation);
        }
    }

    private async Task<(ErasedItems Items, ImmutableArray<string> Reports)> EraseAsync(
        ErasureKey key, DateOnly day, CancellationToken cancellation)
    {
        await work.BeginAsync(key, day, cancellation);
        var items = ErasedItems.None;
        foreach (var month in await work.MonthsAsync(key, cancellation))
        {
            items += await work.OfMonthAsync(key, day, month, isDry: false, cancellation);
        }

        var (others, kept) = await work.OthersAsync(key, day, isDry: false, cancellation);
        return (items + others, kept);
    }

    private sealed record RegisterFile(string Format, SchoolId School, ImmutableArray<RegisterEntry> Erasures);
}
