namespace BinhHoa2.Shared.Plans;

/// <summary>The paths of the sample files that come with the program: the plan of 2021-2022, people named by their function.</summary>
public static class SampleSchool
{
    public static string PlanPath => InData("ke-hoach-2021-2022.json");

    public static string RosterPath => InData("danh-sach-mau.json");

    public static string ProfilePath => InData("truong-mau.json");

    /// <summary>A further plan of the same year.</summary>
    public static string FurtherPlanPath => InData("ke-hoach-tap-the-2021-2022.json");

    private static string InData(string file) => Path.Combine(AppContext.BaseDirectory, "data", file);
}
