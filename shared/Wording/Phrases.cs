using System.Globalization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Wording;

/// <summary>Writes days, people and numbers in Vietnamese, for letters, pages and reports.</summary>
internal static class Phrases
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary><c>28/10/2021</c>.</summary>
    public static string Day(DateOnly day) => $"{day:dd'/'MM'/'yyyy}";

    /// <summary>The day without its year, for a subject that contains the month.</summary>
    public static string ShortDay(DateOnly day) => $"{day:dd'/'MM}";

    /// <summary><c>thứ Năm, 28/10/2021</c>.</summary>
    public static string DayInWeek(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]}, {Day(day)}";

    /// <summary>
    /// <c>từ ngày 15/11 đến ngày 20/11/2021</c>; the first year only where it is another one: <c>từ ngày 27/12/2021 đến ngày
    /// 08/01/2022</c>.
    /// </summary>
    public static string Range(DateOnly from, DateOnly to) => from == to
        ? $"ngày {Day(to)}"
        : $"từ ngày {(from.Year == to.Year ? ShortDay(from) : Day(from))} đến ngày {Day(to)}";

    /// <summary>A moment in the school's time zone: <c>08:05 ngày 28/10/2021</c>.</summary>
    public static string Moment(DateTimeOffset moment) => $"{moment.ToOffset(VietnamTime.Offset):HH':'mm 'ngày' dd'/'MM'/'yyyy}";

    /// <summary>A moment in the school's time zone: <c>08:05, thứ Năm, 28/10/2021</c>.</summary>
    public static string MomentInWeek(DateTimeOffset moment)
    {
        var local = moment.ToOffset(VietnamTime.Offset);
        return $"{local:HH':'mm}, {DayInWeek(DateOnly.FromDateTime(local.DateTime))}";
    }

    public static string Month(SchoolMonth month) => $"tháng {month.Month:D2}/{month.Year:D4}";

    /// <summary>A person's name and title; the title is omitted if it equals the name.</summary>
    public static string Person(StaffMember person)
    {
        var name = CleanText.Line(person.Name);
        var title = CleanText.Line(person.Title);
        return title.Length == 0 || title == name ? name : $"{name} ({title})";
    }

    /// <summary>As <see cref="Person"/>, with the form of address in front: <c>cô Nguyễn Thị Lan (Giáo viên lớp 1A)</c>.</summary>
    public static string AddressedPerson(StaffMember person) => $"{person.You} {Person(person)}";

    /// <summary>The size of a file.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} byte",
        < 1024 * 1024 => $"{(bytes + 512) / 1024} KB",
        _ => $"{bytes / 1048576.0:0.#} MB".Replace('.', ','),
    };

    /// <summary><c>1.234</c>.</summary>
    public static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary><c>a, b và c</c>.</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => string.Empty,
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} và {parts[^1]}",
    };

    /// <summary>A phrase at the beginning of a sentence.</summary>
    public static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A phrase inside a sentence.</summary>
    public static string Uncapitalized(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>A line of a plan without its full stop, for use inside a sentence or a list.</summary>
    public static string WithoutStop(string text) => text.Trim().TrimEnd('.', ';', ',', ' ');
}
