//! What must be so before the window system is touched.

use crate::Stop;

/// Without a display GTK would end the program in the middle of its own start.
#[cfg(target_os = "linux")]
pub fn ready() -> Result<(), Stop> {
    use std::env;

    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    if !set("DISPLAY") && !set("WAYLAND_DISPLAY") {
        return Err(Stop::failure(
            "Không có màn hình để mở cửa sổ: hãy chạy trong phiên đồ họa, hoặc dùng lệnh vanthu.",
        ));
    }
    if env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        #[expect(
            unsafe_code,
            reason = "the environment may only change while nothing else runs: this is the first \
                      act of main, before any thread. Without the variable WebKitGTK paints later, \
                      takes 80 MB more and draws nothing on some machines without a GPU"
        )]
        unsafe {
            env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
pub fn ready() -> Result<(), Stop> {
    Ok(())
}
