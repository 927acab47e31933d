using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Commands;

/// <summary>Whether the files of a deployment are the school's own: the sample's addresses reach no one.</summary>
public static class SampleCheck
{
    /// <summary>The first thing that is still the sample's, in one line; null when nothing is.</summary>
    /// <param name="roster">The people's file as in the setting; relative paths start at <paramref name="folder"/>.</param>
    /// <param name="profile">The profile's file, likewise.</param>
    /// <param name="folder">The folder of the app, with the sample's files in it.</param>
    /// <remarks>A file that cannot be read is not the sample's; the app says at its start what is wrong with it.</remarks>
    public static string? Problem(string? roster, string? profile, string folder) =>
        RosterProblem(roster, folder) ?? ProfileProblem(profile, folder);

    private static string? RosterProblem(string? roster, string folder)
    {
        if (string.IsNullOrEmpty(roster))
        {
            return "Chưa có danh sách nhân sự của trường: đặt ROSTER_FILE, ví dụ azd env set ROSTER_FILE data/danh-sach.json.";
        }

        var samples = RosterReader.Read(SampleSchool.RosterPath).Value!.People
            .Select(person => person.Email)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var left = RosterReader.Read(Path.Combine(folder, roster)).Value?.People.FirstOrDefault(person => samples.Contains(person.Email));
        return left is null
            ? null
            : $"Danh sách nhân sự {roster} (ROSTER_FILE) còn địa chỉ {left.Email} của danh sách mẫu: "
                + "thay bằng địa chỉ của trường rồi chạy lại.";
    }

    private static string? ProfileProblem(string? profile, string folder)
    {
        if (string.IsNullOrEmpty(profile))
        {
            return "Chưa có hồ sơ của trường: đặt SCHOOL_FILE, ví dụ azd env set SCHOOL_FILE data/truong.json.";
        }

        // A school may have the sample's name, but the name of its signer is a placeholder.
        var sample = SchoolProfileReader.Read(SampleSchool.ProfilePath).Value!.SignerName;
        return SchoolProfileReader.Read(Path.Combine(folder, profile)).Value?.SignerName == sample
            ? $"Hồ sơ trường {profile} (SCHOOL_FILE) còn người ký mẫu “{sample}”: điền tên người ký văn bản của trường rồi chạy lại."
            : null;
    }
}
