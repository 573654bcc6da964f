//! Header, footer, and the mark that every page carries.

use super::slab::Slab;
use super::{Layout, line_metrics};
use crate::draw::{Canvas, Side, Stroke};

impl Layout<'_> {
    /// The decoration of one page, measured from the upper left corner of the paper. The cover and bare pages have the mark alone.
    pub(super) fn furniture(&mut self, index: usize, pages: usize, cover: bool) -> Slab {
        let frame = self.frame;
        let colours = &self.theme.colours;
        let document = self.document;
        let running = &document.running;
        let micro = self
            .style(self.theme.sizes.micro, 1.3)
            .colour(colours.text_faint);
        let rule = Stroke::solid(0.5, colours.line_strong);
        let mark_style = micro.bold().colour(colours.text_muted);
        let mark_edge = Stroke {
            width: 0.7,
            colour: colours.chart_axis,
            dash: Some((2.2, 1.6)),
        };
        let mut canvas = Canvas::new(frame.page_width, self.direction());
        let (_, baseline) = line_metrics(micro, 1.0);
        let head = 38.0;

        let mut end_room = 0.0;
        if let Some(mark) = &running.mark {
            let line = self.label(mark, mark_style, 180.0);
            let width = line.width + 14.0;
            let start = frame.left + frame.width - width;
            canvas.rect(start, head - 4.6, width, 18.0, 2.5, None, Some(mark_edge));
            canvas.text(line, start, width, Side::Middle, head + baseline - 0.4);
            end_room = width + 10.0;
        }
        if cover || document.bare {
            return Slab::new(0.0, canvas.marks);
        }

        let end = self.label(&running.header_end, micro, 160.0);
        let end_width = end.width;
        canvas.text(
            end,
            frame.left,
            frame.width - end_room,
            Side::End,
            head + baseline,
        );
        let start_width = frame.width - end_room - end_width - 16.0;
        let start = self.label(&running.header_start, micro, start_width);
        canvas.text(start, frame.left, start_width, Side::Start, head + baseline);
        canvas.rule(frame.left, frame.width, head + 17.5, rule);

        let foot = frame.page_height - 46.0;
        canvas.rule(frame.left, frame.width, foot, rule);
        let digits = document.strings.digits;
        let number = document
            .strings
            .page_of
            .replace("{page}", &digits.write(index + 1))
            .replace("{pages}", &digits.write(pages));
        let number = if number.is_empty() {
            digits.write(index + 1)
        } else {
            number
        };
        let line = self.label(&number, micro, 160.0);
        canvas.text(
            line,
            frame.left,
            frame.width,
            Side::End,
            foot + 7.0 + baseline,
        );
        let status = self.label(&running.footer_start, micro, frame.width - 180.0);
        canvas.text(
            status,
            frame.left,
            frame.width,
            Side::Start,
            foot + 7.0 + baseline,
        );
        Slab::new(0.0, canvas.marks)
    }
}
